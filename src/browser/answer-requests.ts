import { mediaTypeOf } from "../assets/media-types.ts";
import type { Session } from "./devtools.ts";

/** The address under which tabs see the files that they are given. No such host exists. */
export const ORIGIN = "http://triptych.invalid/";

/** Gives a file by its path below `ORIGIN`; undefined when there is none. */
export type Files = (path: string) => Promise<Content | undefined> | Content | undefined;

/** What is in a file. */
type Content = Uint8Array | string;

interface Paused {
  readonly requestId: string;
  readonly request: { readonly url: string };
}

/** Answers all requests of a tab from `files`: 404 for what is not there. Any other host is refused. */
export async function answerRequests(session: Session, files: Files): Promise<void> {
  session.on("Fetch.requestPaused", ({ requestId, request }: Paused) => {
    // The tab may be closed before it has its answer.
    answer(session, requestId, request.url, files).catch(() => undefined);
  });
  await session.send("Fetch.enable");
}

async function answer(session: Session, requestId: string, url: string, files: Files): Promise<void> {
  if (!url.startsWith(ORIGIN)) {
    await session.send("Fetch.failRequest", { requestId, errorReason: "Failed" });
    return;
  }
  const path = pathOf(url);
  const content = path === undefined ? undefined : await read(files, path);
  if (content === undefined) {
    await session.send("Fetch.fulfillRequest", { requestId, responseCode: 404 });
    return;
  }
  // The browser finds out by itself which kind of image a file without a known ending is.
  const type = mediaTypeOf(path || "index.html");
  await session.send("Fetch.fulfillRequest", {
    requestId,
    responseCode: 200,
    responseHeaders: [
      ...(type ? [{ name: "Content-Type", value: type }] : []),
      // The next article may have another image of the same name.
      { name: "Cache-Control", value: "no-store" },
    ],
    body: base64(content),
  });
}

/** The decoded path below `ORIGIN`; undefined when it cannot be decoded, so that there is no such file. */
function pathOf(url: string): string | undefined {
  try {
    return decodeURIComponent(new URL(url).pathname.slice(1));
  } catch {
    return undefined;
  }
}

async function read(files: Files, path: string): Promise<Content | undefined> {
  try {
    return await files(path);
  } catch {
    return undefined;
  }
}

function base64(content: Content): string {
  if (typeof content === "string") return Buffer.from(content).toString("base64");
  return Buffer.from(content.buffer, content.byteOffset, content.byteLength).toString("base64");
}
