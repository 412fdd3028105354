import { type IncomingMessage, STATUS_CODES } from "node:http";
import type { Duplex } from "node:stream";
import { type RawData, type WebSocket, WebSocketServer } from "ws";

/** One end of a connection. */
export interface Client {
  send(message: object): void;
  /** Ends it; the other side may try again. */
  end(): void;
}

/** Hears what comes over one connection. */
export interface Hearing {
  /** Takes a message. Gives whether it is one: who sends rubbish is shut out. */
  heard(message: unknown): boolean;
  closed(): void;
}

/** What is taken at one place. */
export interface Post {
  /** The size of its largest message, in bytes. */
  readonly mostBytes: number;
  /** Messages a second for a while, and how many may come at once. */
  readonly rate: number;
  readonly burst: number;
  /** Connections at one time. */
  readonly most: number;
  /** Who asks: `undefined` when they may not. What it gives is told of a connection that was opened. */
  admit(request: IncomingMessage): ((client: Client) => Hearing) | undefined;
}

/** All connections of a server. */
export interface Sockets {
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  /** Ends all of them at once. */
  close(): void;
}

/** Each connection is asked so often, in ms, whether it is still there. A phone that sleeps does not answer. */
const HEARTBEAT = 15_000;
/** Who does not take what is sent is shut out at so many bytes. */
const MOST_WAITING = 1_000_000;
/** https://www.rfc-editor.org/rfc/rfc6455#section-7.4.1 */
const CLOSE = { rubbish: 1008, again: 1013 } as const;

/**
 * Takes WebSocket connections at these places, by their paths. `allows` is asked first whether the request
 * comes from a page of this server. What comes over them can be anything: it is never thrown.
 */
export function openSockets(
  posts: ReadonlyMap<string, Post>,
  allows: (request: IncomingMessage) => boolean,
): Sockets {
  const opened = new Map([...posts].map(([path, post]) => [path, openPost(post)]));
  return {
    upgrade(request, socket, head) {
      // Nobody listens for the errors of a connection that is refused.
      socket.on("error", () => socket.destroy());
      const post = opened.get((request.url ?? "").replace(/[?#].*$/s, ""));
      if (!post) refuseUpgrade(socket, 404);
      else if (!allows(request)) refuseUpgrade(socket, 403);
      else post.take(request, socket, head);
    },
    close() {
      for (const each of opened.values()) each.close();
    },
  };
}

/** Says why, and ends the connection: the other side may never do so, and the server could not close. */
function refuseUpgrade(socket: Duplex, status: number): void {
  socket.once("finish", () => socket.destroy());
  socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}

function openPost({ mostBytes, rate, burst, most, admit }: Post) {
  const server = new WebSocketServer({ noServer: true, maxPayload: mostBytes, perMessageDeflate: false });
  const alive = new WeakSet<WebSocket>();
  const heartbeat = setInterval(() => {
    for (const client of server.clients) {
      if (!alive.delete(client)) client.terminate();
      else client.ping();
    }
  }, HEARTBEAT).unref();
  return {
    take(request: IncomingMessage, socket: Duplex, head: Buffer): void {
      const open = admit(request);
      if (!open) refuseUpgrade(socket, 403);
      else
        server.handleUpgrade(request, socket, head, (client) => {
          alive.add(client);
          client.on("pong", () => alive.add(client));
          client.on("error", () => client.terminate());
          if (server.clients.size > most) client.close(CLOSE.again);
          else listen(client, open, bucket(rate, burst));
        });
    },
    close() {
      clearInterval(heartbeat);
      for (const client of server.clients) client.terminate();
      server.close();
    },
  };
}

function listen(client: WebSocket, open: (client: Client) => Hearing, mayCome: () => boolean): void {
  const hearing = open({
    send(message) {
      if (client.bufferedAmount > MOST_WAITING) client.terminate();
      else if (client.readyState === client.OPEN) client.send(JSON.stringify(message));
    },
    end: () => client.close(CLOSE.again),
  });
  client.on("message", (data, isBinary) => {
    const message = isBinary || !mayCome() ? undefined : jsonOf(data);
    if (message === undefined || !hearing.heard(message)) client.close(CLOSE.rubbish);
  });
  client.on("close", () => hearing.closed());
}

function jsonOf(data: RawData): unknown {
  try {
    return JSON.parse(String(data));
  } catch {
    return undefined;
  }
}

/** Gives whether one more message may come: `burst` at once, and `rate` a second after that. */
function bucket(rate: number, burst: number): () => boolean {
  let left = burst;
  let before = performance.now();
  return () => {
    const now = performance.now();
    left = Math.min(burst, left + ((now - before) * rate) / 1000);
    before = now;
    left--;
    return left >= 0;
  };
}
