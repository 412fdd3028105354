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
  return { token: newToken(), names: [...OWN_NAMES, name, `${name}.local`, ...networkAddresses()] };
}

/** A secret of 96 random bits, for addresses and cookies. */
export function newToken(): string {
  return randomBytes(12).toString("base64url");
}

/** The address of this machine in its network, as other machines write it; its name when it has none. */
export function networkAddress(): string {
  return networkAddresses()[0]!;
}

/**
 * The addresses of this machine in its networks, as other machines write them, the likeliest first; its name
 * when it has none.
 */
export function networkAddresses(): readonly string[] {
  const addresses = ownAddresses().map((each) => (each.includes(":") ? `[${each}]` : each));
  return addresses.length > 0 ? addresses : [hostname()];
}

/** Networks that only this machine is in: those of containers, virtual machines and tunnels. */
const VIRTUAL = /^(?:docker|br-|veth|virbr|vboxnet|vmnet|vEthernet|tun|tap|utun|wg|zt|tailscale|lxc|podman)/i;

/**
 * Addresses at which other machines reach this one, those of networks that only this machine is in last, and
 * before that those of the older kind first: they are shorter.
 */
function ownAddresses(): readonly string[] {
  const all = Object.entries(networkInterfaces()).flatMap(([name, each]) =>
    (each ?? []).map((address) => ({ ...address, rank: VIRTUAL.test(name) ? 2 : 0 })),
  );
  return all
    .filter(({ internal, address }) => !internal && !address.startsWith("fe80:"))
    .map(({ address, rank }) => ({ address, rank: rank + (address.includes(":") ? 1 : 0) }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ address }) => address);
}

/** Whether a request comes from this machine, and not through its network address. */
export function isFromHere({ socket, headers }: IncomingMessage): boolean {
  const from = (socket.remoteAddress ?? "").replace(/^::ffff:/, "");
  const name = (headers.host ?? "").replace(/:\d+$/, "").toLowerCase();
  return (from === "::1" || from.startsWith("127.")) && OWN_NAMES.includes(name);
}

/** Whether a request has the token, in its cookie. */
export function hasToken(request: IncomingMessage, { token }: Access): boolean {
  return cookiesOf(request, TOKEN).some((value) => isToken(value, token));
}

/**
 * A cookie for this server's pages only, which scripts cannot read; it goes when the browser is closed. It is
 * also sent where a link on another page leads to the server, e.g. in a mail: who comes by one with a token
 * or code would be refused otherwise.
 */
export function cookie(name: string, value: string): string {
  return `${name}=${value}; Path=/; HttpOnly; SameSite=Lax`;
}

/** The values of the cookies of one name. */
export function cookiesOf({ headers }: IncomingMessage, name: string): readonly string[] {
  const cookies = (headers.cookie ?? "").split(/;\s*/);
  return cookies.filter((cookie) => cookie.startsWith(`${name}=`)).map((each) => each.slice(name.length + 1));
}

/** Whether this is the token; how long it takes to say so tells nothing of it. */
export function isToken(given: string | null, token: string | undefined): boolean {
  if (token === undefined || given?.length !== token.length) return false;
  const [a, b] = [Buffer.from(given), Buffer.from(token)];
  return a.length === b.length && timingSafeEqual(a, b);
}
