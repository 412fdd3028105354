import type { BrowserContext, Route } from "playwright-core";
import { mediaTypeOf } from "../../assets/media-types.ts";
import type { Files } from "../files.ts";

/** Where the page believes it is. Nothing listens there: every request is answered by us. */
export const ORIGIN = "http://triptych.invalid/";

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
    contentType: path === "" ? "text/html" : (mediaTypeOf(path) ?? "application/octet-stream"),
  });
}
