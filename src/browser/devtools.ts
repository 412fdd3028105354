import type { ChromiumProcess } from "./chromium/chromium-process.ts";

/** Named values of a message. */
export type Params = Readonly<Record<string, unknown>>;

/** Speaks to a browser, or to one tab of it, in the Chrome DevTools Protocol. */
export interface Session {
  /** Sends a command and gives its result. Rejects with the browser's words, or when it ends. */
  send<T = Params>(method: string, params?: Params): Promise<T>;
  /** Hears an event; one listener each. */
  on(event: string, listener: (params: never) => void): void;
  /** Waits until an event happens; in place of a listener. */
  next(event: string): Promise<void>;
  /** Fails all that is waited for now and later. */
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

/** Messages end with this byte. */
const END = 0;

/**
 * The protocol over the browser's own pipes, which nobody else on the machine can reach. Gives the
 * browser's session and one for each tab that it is told the id of.
 * https://chromedevtools.github.io/devtools-protocol/
 */
export function speakTo({ commands, answers, ended }: ChromiumProcess) {
  const open = new Map<string, ReturnType<typeof createSession>>();
  let last = 0;
  const nextId = () => ++last;
  const add = (sessionId?: string) => {
    const of = sessionId === undefined ? {} : { sessionId };
    const session = createSession(nextId, (id, method, params) =>
      commands.write(`${JSON.stringify({ id, method, params, ...of })}\0`),
    );
    open.set(sessionId ?? "", session);
    return session;
  };
  answers.on(
    "data",
    splitter((text) => {
      const message = JSON.parse(text) as Message;
      open.get(message.sessionId ?? "")?.hear(message);
    }),
  );
  void ended.then(() => {
    for (const session of open.values()) session.fail(new Error("the browser ended"));
  });
  return {
    browser: add() as Session,
    session: (sessionId: string): Session => add(sessionId),
    forget: (sessionId: string): void => void open.delete(sessionId),
  };
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

/** Cuts a stream of bytes into messages. */
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
