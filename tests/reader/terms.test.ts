import { describe, expect, it } from "vitest";
import { readerPages } from "../../src/reader/pages.ts";
import { contextWith } from "../helpers/context.ts";
import { read } from "../helpers/read.ts";

const site = contextWith();

const source = `---
title: Naps
experts: [{ id: RK, name: R. Kessler }]
---

Naps and slow waves matter.

## Why do naps help? {#why}

### RK

**Naps work.** A nap has [naps](#limits) and \`nap\`. Slow waves, slow waves again, SWS but not sws.

#### Nap heading

A nap $nap$ once more.

## What are the limits? {#limits}

### RK

**None.** Naps and the hippocampus.

## Words {#words .section}

A nap is explained below.

Nap
:   Short sleep, no slow wave in it.

Slow wave
:   Large and below 1 Hz.

SWS
:   Slow-wave sleep.
`;

async function pages() {
  const { article } = await read(source);
  return new Map([...readerPages(article, site)].map(({ path, content }) => [path, content]));
}

const uses = (html: string) => [...html.matchAll(/<a class="term" href="([^"]+)"[^>]*>([^<]*)<\/a>/g)];

describe("the first use of a term", () => {
  it("leads to a definition on the question's page, once in each answer, and never in headings, links or code", async () => {
    const html = (await pages()).get("questions/why.html")!;
    expect(uses(html).map(([, href, text]) => [href, text])).toEqual([
      ["#why-rk-term-nap", "Naps"],
      ["#why-rk-term-slow-wave", "Slow waves"],
      ["#why-rk-term-sws", "SWS"],
    ]);
    for (const [, href] of uses(html)) {
      expect(html).toContain(`id="${href!.slice(1)}" role="note"`);
      expect(html).toContain(`id="${href!.slice(1)}-use"`);
      expect(html).toContain(`<a href="${href}-use">`);
    }
    expect(html).toContain('<a href="../sections/words.html#term-sws">Words</a>');
  });

  it("leads to the glossary from the landing page, an expert's page and the whole article", async () => {
    const all = await pages();
    expect(uses(all.get("index.html")!)[0]![1]).toBe("sections/words.html#term-nap");
    expect(uses(all.get("experts/rk.html")!)[0]![1]).toBe("../sections/words.html#term-nap");
    expect(uses(all.get("article.html")!)[0]![1]).toBe("#term-nap");
    expect(uses(all.get("article.html")!)).toHaveLength(6);
  });

  it("is not marked in the glossary or in an article without one", async () => {
    const glossary = (await pages()).get("sections/words.html")!;
    expect(uses(glossary)).toEqual([]);
    expect(glossary).toContain('<dt id="term-nap">Nap</dt>');
    const { article } = await read(source.slice(0, source.indexOf("\nNap\n:")));
    const all = [...readerPages(article, site)];
    expect(all.some(({ content }) => content.includes('class="term"'))).toBe(false);
  });
});
