import { once } from "node:events";
import { createServer, type IncomingMessage, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { Duplex } from "node:stream";
import { EnvironmentError } from "../../diagnostics/environment-error.ts";
import { reasonOf } from "../../diagnostics/system-error.ts";

/** The addresses of this machine that no other machine reaches. Browsers try both for `localhost`. */
const LOOPBACK = ["127.0.0.1", "::1"];
/** All addresses of this machine. */
const EVERY = ["0.0.0.0", "::"];
/** What a machine says that has no such address, e.g. one without IPv6. */
const NO_ADDRESS = new Set(["EADDRNOTAVAIL", "EAFNOSUPPORT", "EINVAL"]);
/** Ports that are tried after one that is taken. */
const MORE_PORTS = 20;

/** What clients are given, so that none of them can hold the server up. Times in ms. */
const LIMITS = { headersTimeout: 5_000, requestTimeout: 10_000, connectionsCheckingInterval: 1_000 };
/** Connections at one time, on each address, unless more are asked for. */
const MAX_CONNECTIONS = 500;

/** Where requests are taken, and how. */
export interface ListenAt {
  /** The first port that is tried; 0 is any free one. */
  readonly port: number;
  /** Whether requests from other machines are taken. */
  readonly network: boolean;
  readonly maxConnections?: number;
  /** Takes connections that ask for another protocol. Without it they are answered as plain requests. */
  readonly upgrade?: (request: IncomingMessage, socket: Duplex, head: Buffer) => void;
}

/** A server that listens. */
export interface Listening {
  readonly port: number;
  /** Ends every connection but those that were upgraded; it waits for their end. */
  close(): Promise<void>;
}

/**
 * Answers HTTP requests at `port` or the next that is free; 0 is any free port. They come from this
 * machine only; with `network`, from every machine that reaches it. `failed` is told
 * what goes wrong later. Throws `EnvironmentError` when no port is free.
 */
export async function listen(
  answer: RequestListener,
  at: ListenAt,
  failed: (error: unknown) => void,
): Promise<Listening> {
  const { port, network } = at;
  const hosts = network ? EVERY : LOOPBACK;
  for (let tried = port; ; tried = port === 0 ? 0 : tried + 1) {
    const servers: Server[] = [];
    try {
      for (const host of hosts) await addServer(servers, { ...at, port: tried, host }, answer);
    } catch (error) {
      await closeAll(servers);
      const { code } = error as NodeJS.ErrnoException;
      if (code === "EADDRINUSE" && tried < Math.min(port + MORE_PORTS, 65535)) continue;
      throw new EnvironmentError(`nothing can be served at port ${tried}: ${reasonOf(error)}`);
    }
    for (const server of servers) server.on("error", failed);
    return { port: portOf(servers[0]!), close: () => closeAll(servers) };
  }
}

/** Starts one more server, at the port of those before it. Without one at all, its error is thrown. */
async function addServer(
  servers: Server[],
  { host, port, maxConnections = MAX_CONNECTIONS, upgrade }: ListenAt & { readonly host: string },
  answer: RequestListener,
): Promise<void> {
  const server = createServer(LIMITS, answer);
  server.maxConnections = maxConnections;
  if (upgrade) server.on("upgrade", upgrade);
  server.listen({ port: servers[0] ? portOf(servers[0]) : port, host, ipv6Only: host.includes(":") });
  try {
    await once(server, "listening");
    servers.push(server);
  } catch (error) {
    const isMissing = NO_ADDRESS.has((error as NodeJS.ErrnoException).code ?? "");
    if (!isMissing || (servers.length === 0 && host.includes(":"))) throw error;
  }
}

function portOf(server: Server): number {
  return (server.address() as AddressInfo).port;
}

async function closeAll(servers: readonly Server[]): Promise<void> {
  const closed = servers.map((server) => once(server, "close"));
  for (const server of servers) {
    server.close();
    server.closeAllConnections();
  }
  await Promise.all(closed);
}
