import type { IncomingMessage } from "node:http";
import { cookie, cookiesOf, newToken } from "../serve/access.ts";

/** The cookie by which a phone that votes is known again. It says nothing of who it is. */
export const VOTER = "triptych-voter";

const ID = /^[\w-]{16}$/;

/** The id that a phone was given; undefined before it opened the page. */
export function voterOf(request: IncomingMessage): string | undefined {
  return cookiesOf(request, VOTER).find((id) => ID.test(id));
}

/** A cookie for a phone that has no id yet. */
export function newVoterCookie(): string {
  return cookie(VOTER, newToken());
}
