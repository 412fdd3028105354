import { extname } from "node:path/posix";
import type { BrowserContext, Route } from "playwright-core";
import type { Files } from "./files.ts";

/** Where the page believes it is. Nothing listens there: every request is answered by us. */
export const ORIGIN = "http://triptych.invalid/";

const TYPES: Readonly<Record<string, string>> = {
  "": "text/html",
  ".css": "text/css",
  ".js": "text/javascript",
  ".woff2": "font/woff2",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".jpg": "image/jpeg",
  ".jpeg": "image/jpeg",
  ".gif": "image/gif",
  ".webp": "image/webp",
  ".avif": "image/avif",
};

/** Answers all requests of a tab from `files`; whatever is not there, and any other host, is refused. */
export async function serveFrom(context: BrowserContext, files: Files): Promise<void> {
  await context.route("**/*", (route) => answer(route, files));
}

async function answer(route: Route, files: Files): Promise<void> {
  const url = route.request().url();
  if (!url.startsWith(ORIGIN)) return route.abort();
  const path = decodeURIComponent(new URL(url).pathname.slice(1));
  const body = await files(path).catch(() => undefined);
  if (!body) return route.fulfill({ status: 404 });
  await route.fulfill({
    body: Buffer.from(body.buffer, body.byteOffset, body.byteLength),
    contentType: TYPES[extname(path).toLowerCase()] ?? "application/octet-stream",
  });
}
