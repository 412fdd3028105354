import { readFileSync } from "node:fs";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import sirv from "sirv";
import { clientScript } from "../../assets/client-script.ts";
import { EnvironmentError } from "../../diagnostics/environment-error.ts";
import { reasonOf } from "../../diagnostics/system-error.ts";
import { type ErrorPanel, errorPanel, SERVE_STYLE } from "./error-panel.ts";

/** A server that shows a folder. */
export interface DevelopmentServer {
  /** Where to open it: `http://localhost:8080/`. */
  readonly address: string;
  /** Makes every open page load again. */
  reload(): void;
}

/** Addresses of the server's own files. */
const OWN = "/__triptych/";
/** Ports that are tried after one that is taken. */
const MORE_PORTS = 20;
/** What every page is given to hear of changes. The policy of the pages allows it: it is the site's own. */
const HEAD = `<link rel="stylesheet" href="${OWN}serve.css"><script defer src="${OWN}reload.js"></script>`;

/**
 * Serves `folder` on this machine only, from `port` on: the first that is free. Pages are as they
 * were built, with a script that loads them again after a change, and the errors of `shown` at
 * their foot. Throws `EnvironmentError` when no port is free.
 */
export async function startServer(
  folder: string,
  port: number,
  shown: () => ErrorPanel,
): Promise<DevelopmentServer> {
  const listening = new Set<ServerResponse>();
  const files = sirv(folder, { dev: true, etag: true });
  const server = createServer((request, response) => {
    if (!isLocal(request.headers.host)) return refuse(response, 403);
    const path = pathOf(request);
    if (path === undefined) return refuse(response, 400);
    if (path === `${OWN}events`) return listen(response, listening);
    if (path === `${OWN}reload.js`) return send(response, "text/javascript", clientScript("reload.js"));
    if (path === `${OWN}serve.css`) return send(response, "text/css", SERVE_STYLE);
    const page = readPage(folder, path);
    if (page !== undefined) return send(response, "text/html;charset=utf-8", withErrors(page, shown()));
    files(request, response, () => refuse(response, 404));
  });
  await listenFrom(server, port);
  return {
    address: `http://localhost:${(server.address() as AddressInfo).port}/`,
    reload() {
      for (const response of listening) response.write("data: reload\n\n");
    },
  };
}

async function listenFrom(server: ReturnType<typeof createServer>, port: number): Promise<void> {
  for (let tried = port; ; tried++) {
    const error = await new Promise<NodeJS.ErrnoException | undefined>((resolve) => {
      server.once("error", resolve);
      server.listen(tried, "localhost", () => resolve(undefined));
    });
    server.removeAllListeners("error");
    if (!error) return;
    if (error.code !== "EADDRINUSE" || tried >= port + MORE_PORTS || tried >= 65535) {
      throw new EnvironmentError(`nothing can be served at port ${tried}: ${reasonOf(error)}`);
    }
  }
}

/** A page of another site may ask for `localhost` under a name of its own. */
function isLocal(host = ""): boolean {
  return /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/i.test(host);
}

/** The decoded path of a request; undefined when it is none, or leads out of the folder. */
function pathOf({ url = "/" }: IncomingMessage): string | undefined {
  try {
    const path = decodeURIComponent(new URL(url, "http://localhost").pathname);
    return path.includes("\0") || path.split(/[/\\]/).includes("..") ? undefined : path;
  } catch {
    return undefined;
  }
}

function readPage(folder: string, path: string): string | undefined {
  const file = path.endsWith("/") ? `${path}index.html` : path;
  if (!file.endsWith(".html")) return undefined;
  try {
    return readFileSync(join(folder, file), "utf8");
  } catch {
    return undefined;
  }
}

function withErrors(page: string, shown: ErrorPanel): string {
  const panel = errorPanel(shown);
  return page.replace(/<\/head>/i, () => `${HEAD}</head>`).replace(/<\/body>/i, () => `${panel}</body>`);
}

/** Server-sent events: one line for each change. https://html.spec.whatwg.org/#server-sent-events */
function listen(response: ServerResponse, listening: Set<ServerResponse>): void {
  response.writeHead(200, { "content-type": "text/event-stream", "cache-control": "no-store" });
  response.write("retry: 500\n\n");
  listening.add(response);
  response.on("close", () => listening.delete(response));
}

function send(response: ServerResponse, type: string, content: string | Uint8Array): void {
  response.writeHead(200, { "content-type": type, "cache-control": "no-store" }).end(content);
}

function refuse(response: ServerResponse, status: number): void {
  response.writeHead(status).end();
}
