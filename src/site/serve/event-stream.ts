import type { ServerResponse } from "node:http";
import type { Change } from "./client/hear-changes.ts";

/** Tells open pages of changes. */
export interface EventStream {
  /** The version of the site now; every page is sent with it. */
  readonly version: string;
  /** Takes a page that wants to be told. */
  add(response: ServerResponse): void;
  /** Tells that these pages changed (`naps/index.html`), or `*` all of them: they load again. */
  changed(pages: Change["pages"]): void;
}

/**
 * A stream of server-sent events: what changed last when a page begins to listen, and then every change. So
 * no page misses what changed while it was loaded, or while the server was away.
 * https://html.spec.whatwg.org/#server-sent-events
 */
export function eventStream(): EventStream {
  const open = new Set<ServerResponse>();
  const start = Date.now().toString(36);
  let number = 0;
  let pages: Change["pages"] = "*";
  const version = () => `${start}-${number}`;
  const send = (response: ServerResponse) =>
    response.write(`data: ${JSON.stringify({ version: version(), pages } satisfies Change)}\n\n`);
  return {
    get version() {
      return version();
    },
    add(response) {
      response.writeHead(200, { "content-type": "text/event-stream", "cache-control": "no-store" });
      response.write("retry: 500\n\n");
      send(response);
      open.add(response);
      response.on("close", () => open.delete(response));
    },
    changed(those) {
      number++;
      pages = those;
      for (const response of open) send(response);
    },
  };
}
