import type { ChromiumProcess } from "./chromium/chromium-process.ts";

/** Named values of a message. */
export type Params = Readonly<Record<string, unknown>>;

/** Speaks to a browser, or to one tab of it, in the Chrome DevTools Protocol. */
export interface Session {
  /** Sends a command and gives its result. Rejects with the browser's message, or when the browser ends. */
  send<T = Params>(method: string, params?: Params): Promise<T>;
  /** Calls `listener` whenever an event happens. One listener an event: the last one counts. */
  on(event: string, listener: (params: never) => void): void;
  /** Waits until an event happens, in place of a listener. */
  next(event: string): Promise<void>;
  /** Rejects everything that is waited for, now and later. */
  fail(error: Error): void;
}

/** A connection to a browser. */
export interface Protocol {
  /** For the browser as a whole. */
  readonly browser: Session;
  /** For a tab that the browser has attached to, by the id that it gave. */
  session(sessionId: string): Session;
  /** Drops the session of a tab that is closed. */
  forget(sessionId: string): void;
  /** Rejects everything that is waited for in any session, now and later. */
  fail(error: Error): void;
}

interface Message {
  readonly id?: number;
  readonly sessionId?: string;
  readonly method?: string;
  readonly params?: Params;
  readonly result?: unknown;
  readonly error?: { readonly message: string };
}

interface Waiting {
  resolve(result: unknown): void;
  reject(error: Error): void;
}

type Send = (id: number, method: string, params: Params) => void;

/** The byte after each message. */
const END = 0;

/**
 * Speaks the protocol over the browser's own pipes, which no other program can reach.
 * https://chromedevtools.github.io/devtools-protocol/
 */
export function speakTo({ commands, answers, ended }: ChromiumProcess): Protocol {
  const sessions = new Map<string, ReturnType<typeof createSession>>();
  let last = 0;
  let failure: Error | undefined;
  const nextId = () => ++last;
  const add = (sessionId?: string): Session => {
    const session = createSession(nextId, (id, method, params) =>
      // JSON has no undefined: the browser's own session has no id.
      commands.write(`${JSON.stringify({ id, method, params, sessionId })}\0`),
    );
    if (failure) session.fail(failure);
    sessions.set(sessionId ?? "", session);
    return session;
  };
  const fail = (error: Error) => {
    failure ??= error; // the first is the cause of the others
    for (const session of sessions.values()) session.fail(failure);
  };
  answers.on(
    "data",
    splitter((text) => {
      const message = messageOf(text);
      if (message === undefined) fail(new Error("it does not speak the DevTools protocol"));
      else sessions.get(message.sessionId ?? "")?.hear(message);
    }),
  );
  // That the browser has ended is told by `ended`.
  answers.on("error", () => undefined);
  void ended.then(({ why }) => fail(new Error(why === undefined ? "the browser ended" : `it ended: ${why}`)));
  return { browser: add(), session: add, forget: (sessionId) => void sessions.delete(sessionId), fail };
}

function createSession(nextId: () => number, sendAs: Send) {
  const waiting = new Map<number, Waiting>();
  const listeners = new Map<string, (params: never) => void>();
  let failure: Error | undefined;
  const wait = <T>(id: number) =>
    new Promise<T>((resolve, reject) => {
      if (failure) reject(failure);
      else waiting.set(id, { resolve: resolve as Waiting["resolve"], reject });
    });
  const take = (id: number) => {
    const taken = waiting.get(id);
    waiting.delete(id);
    return taken;
  };
  return {
    send: <T>(method: string, params: Params = {}): Promise<T> => {
      const id = nextId();
      if (!failure) sendAs(id, method, params);
      return wait<T>(id);
    },
    next: (event: string): Promise<void> => {
      const id = nextId();
      listeners.set(event, () => take(id)?.resolve(undefined));
      return wait(id);
    },
    on: (event: string, listener: (params: never) => void) => void listeners.set(event, listener),
    fail(error: Error): void {
      failure = error;
      for (const { reject } of waiting.values()) reject(error);
      waiting.clear();
    },
    hear({ id, method, params, result, error }: Message): void {
      if (id === undefined) listeners.get(method!)?.(params as never);
      else if (error) take(id)?.reject(new Error(error.message));
      else take(id)?.resolve(result);
    },
  };
}

/** Undefined for a text that is no message: the program is no browser. */
function messageOf(text: string): Message | undefined {
  try {
    const message: unknown = JSON.parse(text);
    return typeof message === "object" && message !== null ? message : undefined;
  } catch {
    return undefined;
  }
}

/** Cuts a stream of bytes into messages and calls `hear` for each. */
function splitter(hear: (text: string) => void): (chunk: Buffer) => void {
  let begun: Buffer[] = [];
  return (chunk) => {
    let from = 0;
    for (let end = chunk.indexOf(END); end >= 0; end = chunk.indexOf(END, from)) {
      begun.push(chunk.subarray(from, end));
      const text = Buffer.concat(begun).toString();
      begun = [];
      from = end + 1;
      hear(text);
    }
    begun.push(chunk.subarray(from));
  };
}
