import { onTestFinished } from "vitest";
import { WebSocket } from "ws";
import { DECK_SOCKET, VOTE_SOCKET, type VoteRound } from "../../slides/client/present/messages.ts";
import { type MemorySite, memorySite } from "../../src/site/present/memory-site.ts";
import { type PresentServer, startPresentServer } from "../../src/site/present/server.ts";
import { createSession } from "../../src/site/session.ts";
import { folderWith } from "./folder.ts";

/** A talk with two votes, each with three options. */
export const TALK = `---
title: Naps
lang: en
experts:
  - { id: RK, name: R. Kessler }
  - { id: MO, name: M. Oduya }
talk: { order: discuss-first }
---

## Do naps help? {#naps}

### RK

**Yes.** They do.

### MO

**No.** They do not.

::: discuss
Do you nap, *really*?

- Often
- Seldom
- Never
:::

## How long? {#long}

### RK

**Twenty minutes.** No more.

::: discuss
Is twenty enough?
:::
`;

/** What the talk's server was told to note. */
export interface Presented extends PresentServer {
  readonly port: number;
  readonly site: MemorySite;
  readonly counted: (readonly [VoteRound, readonly number[]])[];
}

/** Presents a talk until the test is over. `network` is an address that phones use. */
export async function presenting(network?: string, text = TALK): Promise<Presented> {
  const folder = folderWith({ "naps.md": text });
  const session = createSession({});
  const told = { checked: () => undefined, progress: () => undefined };
  const site = await memorySite(session, { articles: `${folder}/naps.md`, only: ["talk"] }, told);
  await session.close();
  const counted: Presented["counted"] = [];
  const server = await startPresentServer(
    site,
    { port: 0, network },
    {
      counted: (...each) => void counted.push(each),
      failed: (error) => {
        throw error;
      },
    },
  );
  onTestFinished(() => server.close());
  return { ...server, site, port: Number(new URL(server.address).port), counted };
}

/** One end of a real socket, for tests. */
export interface TestSocket {
  /** Every message that came. */
  readonly heard: Record<string, unknown>[];
  /** The next message of a kind that came or comes, and was not given before. */
  next(kind: string): Promise<Record<string, unknown>>;
  send(message: unknown): void;
  /** The code that it was closed with, once it is. */
  readonly closed: Promise<number>;
  close(): void;
}

interface SocketHow {
  readonly headers?: Record<string, string>;
  readonly host?: string;
}

/** Opens a socket as a page of the server does. Rejects with the status when it is refused. */
export async function openSocket(
  port: number,
  path: string,
  { headers = {}, host = `localhost:${port}` }: SocketHow = {},
): Promise<TestSocket> {
  const socket = new WebSocket(`ws://127.0.0.1:${port}${path}`, {
    headers: { host, origin: `http://${host}`, ...headers },
  });
  const heard: Record<string, unknown>[] = [];
  const waiting: (() => void)[] = [];
  let given = 0;
  socket.on("message", (data) => {
    heard.push(JSON.parse(String(data)));
    for (const each of waiting.splice(0)) each();
  });
  const closed = new Promise<number>((resolve) => socket.on("close", resolve));
  onTestFinished(() => socket.terminate());
  await new Promise<void>((resolve, reject) => {
    socket.on("open", resolve);
    socket.on("error", (error) => reject(new Error(/\d+$/.exec(error.message)?.[0] ?? error.message)));
  });
  return {
    heard,
    closed,
    async next(kind) {
      for (;;) {
        const at = heard.findIndex((message, index) => index >= given && message.kind === kind);
        given = at < 0 ? heard.length : at + 1;
        if (at >= 0) return heard[at]!;
        await new Promise<void>((resolve) => waiting.push(resolve));
      }
    },
    send: (message) => socket.send(typeof message === "string" ? message : JSON.stringify(message)),
    close: () => socket.terminate(),
  };
}

/** The deck's socket. */
export function openDeck(port: number): Promise<TestSocket> {
  return openSocket(port, DECK_SOCKET);
}

/** The socket of a phone that votes, with the cookie of its page. */
export async function openVoter(port: number, cookie?: string): Promise<TestSocket & { cookie: string }> {
  const own = cookie ?? (await cookieFrom(await fetch(`http://localhost:${port}/vote`)));
  return { ...(await openSocket(port, VOTE_SOCKET, { headers: { cookie: own } })), cookie: own };
}

/** The cookie that an answer sets, as requests send it. */
export async function cookieFrom({ headers }: Response): Promise<string> {
  return (headers.get("set-cookie") ?? "").replace(/;.*/, "");
}
