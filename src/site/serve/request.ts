import type { IncomingMessage } from "node:http";
import { type Access, cookie, hasToken, isFromHere, isToken, TOKEN } from "./access.ts";

/** One line for a person, as the whole answer: why a request is not answered, or what it did. */
export interface Refusal {
  readonly status: number;
  readonly why: string;
}

/** What a request asks for: a decoded path that begins with `/` and leads to no folder above. */
export interface Asked {
  readonly path: string;
  /** Whether the author asks, at this machine. */
  readonly isFromHere: boolean;
}

/** A request that has the token in its address: from then on it is sent as a cookie. */
export interface Admission {
  readonly location: string;
  readonly cookie: string;
}

/**
 * Reads a request. A page of another site can have a name of its own lead to this machine, and so read
 * what is served here; but it cannot give the request another name. So only requests to this machine's
 * names are answered. What comes from another machine must have the token as well. `posts` are the paths
 * that take POST, from pages of this server only.
 */
export function readRequest(
  request: IncomingMessage,
  access: Access,
  posts: readonly string[] = [],
): Asked | Admission | Refusal {
  const { headers, method = "", socket, url = "" } = request;
  const { host = "" } = headers;
  const { localPort: port = 0 } = socket;
  if (!isOwnHost(host, port, access))
    return { status: 403, why: `this server answers only at http://localhost:${port}/` };
  const isHere = isFromHere(request);
  if (!isHere && !hasToken(request, access)) return admission(url, access);
  const path = pathOf(url);
  if (path === undefined) return { status: 400, why: "this address is not valid" };
  const methods = posts.includes(path) ? ["POST"] : ["GET", "HEAD"];
  if (!methods.includes(method))
    return {
      status: 405,
      why: `only ${methods.join(" and ")} ${methods.length > 1 ? "are" : "is"} answered`,
    };
  if (method === "POST" && (!isHere || headers.origin !== `http://${host}`))
    return { status: 403, why: "only a page of this server may ask for this, on this machine" };
  return { path, isFromHere: isHere };
}

/** Whether a `Host` header names this machine, at the port that was asked. */
export function isOwnHost(host: string, port: number, { names }: Pick<Access, "names">): boolean {
  const own = names.map((name) => `${name}:${port}`);
  return (port === 80 ? [...own, ...names] : own).includes(host.toLowerCase());
}

/** What a request is told that has no token, unless it has it in its address. */
function admission(url: string, { token }: Access): Admission | Refusal {
  const [path = "", query = ""] = url.split("?", 2);
  if (!isToken(new URLSearchParams(query).get(TOKEN), token))
    return { status: 403, why: "open the address that the terminal shows, with its token" };
  // One slash: two, of either kind, would be the address of another machine.
  return {
    location: path.replace(/^[/\\]*/, "/"),
    cookie: cookie(TOKEN, token!),
  };
}

/** The decoded path of an address; undefined when it is none, or leads to a folder above. */
export function pathOf(url: string): string | undefined {
  if (!url.startsWith("/")) return undefined;
  try {
    const path = decodeURIComponent(url.replace(/[?#].*$/s, ""));
    const isPlain = !/[\0\\]/.test(path) && !path.split("/").includes("..");
    return isPlain ? path : undefined;
  } catch {
    return undefined; // the percent signs are no code for a character
  }
}
