import { mediaTypeOf } from "../assets/media-types.ts";
import type { Files } from "../handout/layout/handout-files.ts";
import type { Session } from "./devtools.ts";

/** Where the page believes it is. Nothing listens there: every request is answered by us. */
export const ORIGIN = "http://triptych.invalid/";

interface Paused {
  readonly requestId: string;
  readonly request: { readonly url: string };
}

/** Answers all requests of a tab from `files`; whatever is not there, and any other host, is refused. */
export async function serveFrom(session: Session, files: Files): Promise<void> {
  session.on("Fetch.requestPaused", ({ requestId, request }: Paused) => {
    // A tab may be closed while it still asks.
    answer(session, requestId, request.url, files).catch(() => undefined);
  });
  await session.send("Fetch.enable");
}

async function answer(session: Session, requestId: string, url: string, files: Files): Promise<void> {
  if (!url.startsWith(ORIGIN)) {
    await session.send("Fetch.failRequest", { requestId, errorReason: "Failed" });
    return;
  }
  const path = decodeURIComponent(new URL(url).pathname.slice(1));
  const bytes = await files(path).catch(() => undefined);
  if (!bytes) {
    await session.send("Fetch.fulfillRequest", { requestId, responseCode: 404 });
    return;
  }
  const type = path === "" ? "text/html" : (mediaTypeOf(path) ?? "application/octet-stream");
  await session.send("Fetch.fulfillRequest", {
    ...{ requestId, responseCode: 200 },
    responseHeaders: [
      { name: "Content-Type", value: type },
      // The next article may have another image of this name.
      { name: "Cache-Control", value: "no-store" },
    ],
    body: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("base64"),
  });
}
