import { extname } from "node:path/posix";
import type { BrowserContext } from "playwright-core";

/** Where pages of a site that is in memory only believe they are. Nothing listens there. */
export const MEMORY_ORIGIN = "http://triptych.invalid/";

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css",
  ".js": "text/javascript",
  ".woff2": "font/woff2",
  ".svg": "image/svg+xml",
};

/** Answers every request of a browser's context from `files`; what is not there, and any other host, is refused. */
export async function serveFiles(
  context: BrowserContext,
  files: ReadonlyMap<string, Uint8Array | string>,
): Promise<void> {
  await context.route("**/*", async (route) => {
    const url = new URL(route.request().url());
    if (!url.href.startsWith(MEMORY_ORIGIN)) return route.abort();
    const path = decodeURIComponent(url.pathname.slice(1));
    const content = files.get(path);
    if (content === undefined) return route.fulfill({ status: 404 });
    // Browsers look into images themselves for what they are.
    const type = TYPES[extname(path).toLowerCase()];
    await route.fulfill({
      body: typeof content === "string" ? content : Buffer.from(content),
      ...(type ? { contentType: type } : {}),
    });
  });
}
