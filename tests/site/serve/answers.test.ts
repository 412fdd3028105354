import type { IncomingMessage, ServerResponse } from "node:http";
import { expect, it } from "vitest";
import { send } from "../../../src/site/serve/answers.ts";

/** Asks for the first bytes of a content; gives the tag of the answer, and how long it took in ms. */
function firstBytes(content: Uint8Array): { readonly etag: string; readonly took: number } {
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
  const before = performance.now();
  send(request, response as unknown as ServerResponse, "video/mp4", content);
  return { etag: headers.get("etag")!, took: performance.now() - before };
}

it("reads a large video once for all of the parts that are asked for", () => {
  const video = new Uint8Array(30_000_000);
  const [first, second] = [firstBytes(video), firstBytes(video)];
  expect(second.etag).toBe(first.etag);
  expect(second.took).toBeLessThan(first.took / 2);
  expect(firstBytes(new Uint8Array(1)).etag).not.toBe(first.etag);
});
