import type { IncomingMessage } from "node:http";

/** Names of this machine that a browser may have asked for. */
const OWN_NAMES = ["localhost", "127.0.0.1", "[::1]"];

/** Why a request is not answered. */
export interface Refusal {
  readonly status: number;
  /** One line for a person. */
  readonly why: string;
}

/** What a request asks for: a decoded path that begins with `/` and leads to no folder above. */
export interface Asked {
  readonly path: string;
}

/**
 * Reads a request. A page of another site can have a name of its own lead to
 * this machine, and so read what is served here; but it cannot give the request another name. So only
 * requests to this machine's names are answered.
 */
export function readRequest({ headers, method, socket, url = "" }: IncomingMessage): Asked | Refusal {
  const { host = "" } = headers;
  const { localPort: port = 0 } = socket;
  if (!isOwnHost(host, port))
    return { status: 403, why: `this server answers only at http://localhost:${port}/` };
  if (method !== "GET" && method !== "HEAD") return { status: 405, why: "only GET and HEAD are answered" };
  const path = pathOf(url);
  return path === undefined ? { status: 400, why: "this address is not valid" } : { path };
}

function isOwnHost(host: string, port: number): boolean {
  const own = OWN_NAMES.map((name) => `${name}:${port}`);
  return (port === 80 ? [...own, ...OWN_NAMES] : own).includes(host.toLowerCase());
}

function pathOf(url: string): string | undefined {
  if (!url.startsWith("/")) return undefined;
  try {
    const path = decodeURIComponent(url.replace(/[?#].*$/s, ""));
    const isPlain = !/[\0\\]/.test(path) && !path.split("/").includes("..");
    return isPlain ? path : undefined;
  } catch {
    return undefined; // the percent signs are no code for a character
  }
}
