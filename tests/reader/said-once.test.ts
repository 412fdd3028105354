import { describe, expect, it } from "vitest";
import type { Output } from "../../src/output/output.ts";
import { reader } from "../../src/reader/output.ts";
import { readerPages } from "../../src/reader/pages.ts";
import { OUTPUTS } from "../../src/site/outputs.ts";
import { contextWith } from "../helpers/context.ts";
import { read } from "../helpers/read.ts";

const SOURCE = `---
title: Sleep
experts:
  - { id: RK, name: Rosa Kessler }
  - { id: MO, name: Musa Oduya }
---

## Why? {#why}

### RK

One paragraph.

### MO

One paragraph.

Another.

## What is it?

The article says so.
`;

async function pagesOf(outputs: readonly Output[]): Promise<ReadonlyMap<string, string>> {
  const { article } = await read(SOURCE);
  const pages = [...readerPages(article, contextWith({ outputs }))];
  return new Map(pages.map(({ path, content }) => [path, String(content)]));
}

const linksIn = (page: string | undefined) =>
  [...page!.matchAll(/class="permalink" href="([^"]*)"/g)].map(([, href]) => href);

describe("what a page of the reader says once", () => {
  it("is the link to an answer of one paragraph, unless no name stands above it", async () => {
    const pages = await pagesOf(OUTPUTS);
    expect(linksIn(pages.get("questions/why.html"))).toEqual([
      "#why-rk",
      "#why-mo",
      "#why-mo-p1",
      "#why-mo-p2",
    ]);
    expect(linksIn(pages.get("questions/what-is-it.html"))).toEqual(["#what-is-it-answer-p1"]);
    expect(pages.get("questions/why.html")).toContain('<p id="why-rk-p1">');
  });

  it("is that it can be read, where there is nothing else to go to", async () => {
    const alone = (await pagesOf([reader])).get("questions/why.html")!;
    const withTalk = (await pagesOf(OUTPUTS)).get("questions/why.html")!;
    for (const list of ["door-list", "contents-doors"]) {
      expect(withTalk).toContain(list);
      expect(alone).not.toContain(list);
    }
  });
});
