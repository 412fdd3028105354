// TypeScript's library for service workers and the one for pages exclude each other. Only what is
// used here is declared. https://developer.mozilla.org/en-US/docs/Web/API/Service_Worker_API

/** An event that the worker lives for until its promise is settled. */
interface WorkerEvent extends Event {
  waitUntil(done: Promise<unknown>): void;
}

export interface FetchEvent extends WorkerEvent {
  readonly request: Request;
  respondWith(response: Promise<Response>): void;
}

interface WorkerMessage extends WorkerEvent {
  readonly data: unknown;
}

/** The worker's own `self`. */
export interface WorkerScope {
  readonly registration: { readonly scope: string };
  readonly clients: { claim(): Promise<void> };
  skipWaiting(): Promise<void>;
  addEventListener(type: "install" | "activate", listener: (event: WorkerEvent) => void): void;
  addEventListener(type: "message", listener: (event: WorkerMessage) => void): void;
  addEventListener(type: "fetch", listener: (event: FetchEvent) => void): void;
}
