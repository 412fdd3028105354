import type { IncomingMessage } from "node:http";
import { cookiesOf, newToken } from "../serve/access.ts";

/** The cookie by which a phone that votes is known again. It says nothing of who it is. */
export const VOTER = "triptych-voter";

const ID = /^[\w-]{16}$/;

/** The id that a phone was given; undefined before it opened the page. */
export function voterOf(request: IncomingMessage): string | undefined {
  return cookiesOf(request, VOTER).find((id) => ID.test(id));
}

/**
 * A cookie for this server's pages only, which scripts cannot read; it goes when the browser is closed. It is
 * also sent when the page is opened by a link in a mail: a code would be used up otherwise, and let nobody in.
 */
export function cookie(name: string, value: string): string {
  return `${name}=${value}; Path=/; HttpOnly; SameSite=Lax`;
}

/** A cookie for a phone that has no id yet. */
export function newVoterCookie(): string {
  return cookie(VOTER, newToken());
}
