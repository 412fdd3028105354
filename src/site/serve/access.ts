import { randomBytes, timingSafeEqual } from "node:crypto";
import type { IncomingMessage } from "node:http";
import { hostname, networkInterfaces } from "node:os";

/** Who may ask this server. */
export interface Access {
  /** What a machine other than this one must send; undefined when none may ask. */
  readonly token: string | undefined;
  /** Names of this machine that a browser may have asked for, in small letters. */
  readonly names: readonly string[];
}

/** Names of this machine that no other machine reaches it by. */
const OWN_NAMES = ["localhost", "127.0.0.1", "[::1]"];
/** The query and the cookie that hold the token. */
export const TOKEN = "triptych-token";

/** Access for this machine only; with `network`, for every machine that has the token. */
export function accessFor(network: boolean): Access {
  if (!network) return { token: undefined, names: OWN_NAMES };
  const name = hostname().toLowerCase();
  const addresses = ownAddresses().map((address) => (address.includes(":") ? `[${address}]` : address));
  return {
    token: randomBytes(12).toString("base64url"),
    names: [...OWN_NAMES, name, `${name}.local`, ...addresses],
  };
}

/** The address of this machine in its network, as other machines write it; its name when it has none. */
export function networkAddress(): string {
  const [first = hostname()] = ownAddresses();
  return first.includes(":") ? `[${first}]` : first;
}

/** Addresses at which other machines reach this one, those of the older kind first: they are shorter. */
function ownAddresses(): readonly string[] {
  const all = Object.values(networkInterfaces()).flatMap((each) => each ?? []);
  return all
    .filter(({ internal, address }) => !internal && !address.startsWith("fe80:"))
    .map(({ address }) => address)
    .sort((a, b) => Number(a.includes(":")) - Number(b.includes(":")));
}

/** Whether a request comes from this machine, and not through its network address. */
export function isFromHere({ socket, headers }: IncomingMessage): boolean {
  const from = (socket.remoteAddress ?? "").replace(/^::ffff:/, "");
  const name = (headers.host ?? "").replace(/:\d+$/, "").toLowerCase();
  return (from === "::1" || from.startsWith("127.")) && OWN_NAMES.includes(name);
}

/** Whether a request has the token, in its cookie. */
export function hasToken({ headers }: IncomingMessage, { token }: Access): boolean {
  const cookies = (headers.cookie ?? "").split(/;\s*/);
  return cookies.some(
    (cookie) => cookie.startsWith(`${TOKEN}=`) && isToken(cookie.slice(TOKEN.length + 1), token),
  );
}

/** Whether this is the token; how long it takes to say so tells nothing of it. */
export function isToken(given: string | null, token: string | undefined): boolean {
  if (token === undefined || given?.length !== token.length) return false;
  const [a, b] = [Buffer.from(given), Buffer.from(token)];
  return a.length === b.length && timingSafeEqual(a, b);
}
