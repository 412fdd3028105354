import { createHash } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { clientScript } from "../../assets/client-script.ts";
import { mediaTypeOf } from "../../assets/media-types.ts";
import { html, raw } from "../../markup/html.ts";
import { type ErrorPanel, errorPanel, SERVE_STYLE } from "./error-panel.ts";
import { type EventStream, eventStream } from "./event-stream.ts";
import { listen } from "./listen.ts";
import { type Refusal, readRequest } from "./request.ts";
import { readSiteFile } from "./site-file.ts";

/** A server that shows a folder. */
export interface DevelopmentServer {
  /** Where to open it: `http://localhost:8080/`. */
  readonly address: string;
  /** Makes every open page load again. */
  reload(): void;
  /** Ends every connection. */
  close(): Promise<void>;
}

/** What is served. */
export interface Served {
  /** The site's folder. */
  readonly folder: string;
  /** The errors that every page shows at its foot. */
  shown(): ErrorPanel;
}

/** Addresses of the server's own files. */
const OWN = "/__triptych/";
/** What every page is given to hear of changes. The policy of the pages allows it: it is the site's own. */
const HEAD = `<link rel="stylesheet" href="${OWN}serve.css"><script defer src="${OWN}reload.js"></script>`;
/** What is sent with everything: no other site may use it, and nothing runs that is not called a script. */
const HEADERS = {
  "x-content-type-options": "nosniff",
  "cross-origin-resource-policy": "same-origin",
  "content-security-policy": "frame-ancestors 'self'",
};

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

/**
 * Serves a site on this machine only, at `port` or the next that is free. Pages are as they were
 * built, with a script that loads them again after a change, and the errors at their foot. `failed` is
 * told what goes wrong later. Throws `EnvironmentError` when no port is free.
 */
export async function startServer(
  served: Served,
  port: number,
  failed: (error: unknown) => void,
): Promise<DevelopmentServer> {
  const events = eventStream();
  const own = ownFiles(events);
  const answer: Answer = (request, response) => {
    for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value);
    try {
      const asked = readRequest(request);
      if ("status" in asked) return refuse(response, asked);
      (own.get(asked.path) ?? fileAt(asked.path, served))(request, response);
    } catch (error) {
      failed(error);
      response.destroy();
    }
  };
  const listening = await listen(answer, port, failed);
  return {
    address: `http://localhost:${listening.port}/`,
    reload: events.reload,
    close: listening.close,
  };
}

/** What the server adds to the site, by its address. */
function ownFiles(events: EventStream): ReadonlyMap<string, Answer> {
  return new Map<string, Answer>([
    [`${OWN}events`, (_, response) => events.add(response)],
    [`${OWN}reload.js`, (...each) => send(...each, "text/javascript", clientScript("reload.js"))],
    [`${OWN}serve.css`, (...each) => send(...each, "text/css", SERVE_STYLE)],
    // A worker would fetch all files for reading without a network after every save.
    ["/sw.js", (_, response) => refuse(response, { status: 404, why: "there is no worker while you write" })],
  ]);
}

/** The answer with what lies at a path of the site. */
function fileAt(path: string, { folder, shown }: Served): Answer {
  const found = readSiteFile(folder, path);
  if (!found) return (request, response) => send(request, response, PAGE, notFound(path), 404);
  if (found.kind === "folder") {
    // One slash: two would be the address of another machine.
    const location = `${encodeURI(path).replace(/^\/+/, "/")}/`;
    return (_, response) => response.writeHead(301, { location }).end();
  }
  const type = mediaTypeOf(path.endsWith("/") ? "index.html" : path) ?? "application/octet-stream";
  const content = type === PAGE ? withErrors(found.bytes.toString("utf8"), shown()) : found.bytes;
  return (request, response) => send(request, response, type, content);
}

const PAGE = "text/html";

function withErrors(page: string, shown: ErrorPanel): string {
  const panel = errorPanel(shown);
  return page.replace(/<\/head>/i, () => `${HEAD}</head>`).replace(/<\/body>/i, () => `${panel}</body>`);
}

/** A page that loads again as well: what was asked for may be made by the next save. */
function notFound(path: string): string {
  return html`<!doctype html><html lang="en"><head><meta charset="utf-8"><title>404</title>${raw(HEAD)}</head><body><p>There is nothing at ${path}. <a href="/">All articles</a></p></body></html>`
    .text;
}

/** Sends content, or says that the browser has it already. */
function send(
  request: IncomingMessage,
  response: ServerResponse,
  type: string,
  content: string | Uint8Array,
  status = 200,
): void {
  const etag = `"${createHash("sha256").update(content).digest("base64url")}"`;
  response.setHeader("etag", etag).setHeader("cache-control", "no-cache");
  if (status === 200 && request.headers["if-none-match"] === etag) return void response.writeHead(304).end();
  const charset = type.startsWith("text/") ? ";charset=utf-8" : "";
  response.writeHead(status, { "content-type": `${type}${charset}` }).end(content);
}

function refuse(response: ServerResponse, { status, why }: Refusal): void {
  response.writeHead(status, { "content-type": "text/plain;charset=utf-8", connection: "close" });
  response.end(`${why}\n`);
}
