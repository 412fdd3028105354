// TypeScript's types for service workers and for pages cannot be used together, so this file declares
// what the worker uses. https://developer.mozilla.org/en-US/docs/Web/API/Service_Worker_API

/** An event that keeps the worker running until a promise is settled. */
interface WorkerEvent extends Event {
  waitUntil(done: Promise<unknown>): void;
}

/** A request of a page. */
export interface FetchEvent extends WorkerEvent {
  readonly request: Request;
  respondWith(response: Promise<Response>): void;
}

interface WorkerMessage extends WorkerEvent {
  readonly data: unknown;
}

/** The global object of the worker. */
export interface WorkerScope {
  readonly registration: { readonly scope: string };
  readonly clients: { claim(): Promise<void> };
  skipWaiting(): Promise<void>;
  addEventListener(type: "install" | "activate", listener: (event: WorkerEvent) => void): void;
  addEventListener(type: "message", listener: (event: WorkerMessage) => void): void;
  addEventListener(type: "fetch", listener: (event: FetchEvent) => void): void;
}
