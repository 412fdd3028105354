import type { IncomingMessage, ServerResponse } from "node:http";
import { expect, it } from "vitest";
import { send } from "../../../src/site/serve/answers.ts";

/** Asks for the first bytes of a content; gives the tag of the answer. */
function etagOf(content: Uint8Array): string {
  const headers = new Map<string, string>();
  const response = {
    setHeader(name: string, value: string) {
      headers.set(name, value);
      return response;
    },
    writeHead: () => response,
    end: () => response,
  };
  const request = { headers: { range: "bytes=0-9" } } as IncomingMessage;
  send(request, response as unknown as ServerResponse, "video/mp4", content);
  return headers.get("etag")!;
}

it("reads a video once for all of the parts that are asked for", () => {
  const video = new Uint8Array(1000);
  const first = etagOf(video);
  // It would have another ETag now, if it were read again.
  video[0] = 1;
  expect(etagOf(video)).toBe(first);
  expect(etagOf(new Uint8Array(1))).not.toBe(first);
});
