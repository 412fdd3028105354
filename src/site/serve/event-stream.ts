import type { ServerResponse } from "node:http";

/** Tells open pages of changes. */
export interface EventStream {
  /** Takes a page that wants to be told. */
  add(response: ServerResponse): void;
  /** Tells all of them: they load again. */
  reload(): void;
}

/** A stream of server-sent events, one for each change. https://html.spec.whatwg.org/#server-sent-events */
export function eventStream(): EventStream {
  const open = new Set<ServerResponse>();
  return {
    add(response) {
      response.writeHead(200, { "content-type": "text/event-stream", "cache-control": "no-store" });
      response.write("retry: 500\n\n");
      open.add(response);
      response.on("close", () => open.delete(response));
    },
    reload() {
      for (const response of open) response.write("data: reload\n\n");
    },
  };
}
