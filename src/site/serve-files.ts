import type { BrowserContext } from "playwright-core";
import { mediaTypeOf } from "../assets/media-types.ts";

/** Where pages of a site that is in memory only believe they are. Nothing listens there. */
export const MEMORY_ORIGIN = "http://triptych.invalid/";

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
    const type = mediaTypeOf(path);
    await route.fulfill({
      body: typeof content === "string" ? content : Buffer.from(content),
      ...(type ? { contentType: type } : {}),
    });
  });
}
