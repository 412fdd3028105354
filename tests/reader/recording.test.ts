import { describe, expect, it } from "vitest";
import { deckHtml } from "../../slides/html/deck.ts";
import { clockText, placeInRecording, secondsOf, timeText } from "../../src/model/recording-time.ts";
import { readerPages } from "../../src/reader/pages.ts";
import { contextWith } from "../helpers/context.ts";
import { read } from "../helpers/read.ts";

const source = (media: string) => `---
title: Sleep
media: ${media}
experts: [Rosa Kessler, Musa Oduya]
---

## Why? {#why start=00:00:03}

### RK {start=12:34.5}

**Replay.** Yes.

### MO

**Attention.** No.
`;

async function pagesOf(media: string) {
  const { article, diagnostics } = await read(source(media));
  const context = contextWith({
    linked: (href) => (href === "talk.mp3" ? { path: "files/talk.mp3", text: "talk.mp3" } : undefined),
  });
  const pages = new Map(
    [...readerPages(article, context)].map(({ path, content }) => [path, String(content)]),
  );
  return { diagnostics, page: pages.get("questions/why.html")!, article, context };
}

describe("the recording of a conversation", () => {
  it.each([
    ["https://example.org/talk.mp3", "https://example.org/talk.mp3#t="],
    ["talk.mp3", "../files/talk.mp3#t="],
    ["https://www.youtube.com/watch?v=abc", "https://www.youtube.com/watch?v=abc&amp;t="],
  ])("is linked to from questions and answers: %s", async (media, address) => {
    const { page } = await pagesOf(media);
    const links = page.match(/<p class="recording">.*<\/p>/g);
    expect(links).toEqual([
      `<p class="recording"><a href="${address}3">Listen from 0:03</a></p>`,
      `<p class="recording"><a href="${address}754">Listen from 12:34</a></p>`,
    ]);
  });

  it("is linked to from the slides behind the expert's name", async () => {
    const { article, context } = await pagesOf("https://example.org/talk.mp3");
    const deck = String(deckHtml(article, context));
    expect(deck).toContain('href="https://example.org/talk.mp3#t=754"');
  });

  it("is asked for where times have none, and times are told that are none", async () => {
    const { diagnostics } = await read(
      "## Why? {start=1:02:03}\n\n**A.** B.\n\n## How? {start=soon}\n\n**A.** B.\n",
    );
    expect(diagnostics.map(({ code }) => code)).toEqual(
      expect.arrayContaining(["media/not-named", "attribute/invalid"]),
    );
    expect((await read(source("javascript:alert(1)"))).diagnostics.map(({ code }) => code)).toContain(
      "front-matter/invalid",
    );
  });

  it("has times that are read as they are written", () => {
    for (const [written, seconds, clock] of [
      ["00:12:34", 754, "12:34"],
      ["1:02:03", 3723, "1:02:03"],
      ["[0:05]", 5, "0:05"],
    ] as const) {
      expect(secondsOf(written)).toBe(seconds);
      expect(secondsOf(timeText(seconds))).toBe(seconds);
      expect(clockText(seconds)).toBe(clock);
    }
    expect(placeInRecording("a.mp4#x", 2.9)).toBe("a.mp4#t=2");
  });
});
