import { describe, expect, it } from "vitest";
import { LANDING } from "../../src/reader/files.ts";
import { readerPages } from "../../src/reader/pages.ts";
import { searchRecords } from "../../src/reader/search-records.ts";
import { contextWith } from "../helpers/context.ts";
import { read } from "../helpers/read.ts";

const SOURCE = `---
title: Sleep
experts:
  - { id: RK, name: Rosa Kessler }
  - { id: MO, name: Musa Oduya }
---

## Why? {#why}

### RK: Yes, *mostly*

**Replay.** Yes.

### MO

**Attention.** No.
`;

/** The pages of an article by their files. */
async function pagesOf(source: string): Promise<ReadonlyMap<string, string>> {
  const { article } = await read(source);
  const pages = new Map<string, string>();
  for (const { path, content } of readerPages(article, contextWith({}))) pages.set(path, String(content));
  return pages;
}

const HTML = '<p class="position">Yes, <em>mostly</em></p>';

describe("a position in the reader", () => {
  it("stands under the name on every page with the answer, and nowhere where there is none", async () => {
    const pages = await pagesOf(SOURCE);
    for (const file of ["questions/why.html", "article.html", "experts/rk.html"])
      expect(pages.get(file)?.split(HTML), file).toHaveLength(2);
    expect(pages.get("experts/mo.html")).not.toContain("position");
  });

  it("replaces the key points in the matrix, where there is one", async () => {
    const landing = (await pagesOf(SOURCE)).get(LANDING)!;
    const [, first = "", second = ""] = landing.split("<td ");
    expect(first).toContain(HTML);
    expect(first).not.toContain("Replay");
    expect(second).toContain("Attention");
  });

  it("leaves room for key points as they are, and for the first words of very long ones", async () => {
    const point = `The point ${"of many words ".repeat(5)}is *here* or further on, behind the limit of it.`;
    const landing = (await pagesOf(SOURCE.replace("Attention.", point))).get(LANDING)!;
    const [, , second = ""] = landing.split("<td ");
    expect(second).toContain("many words is <em>here</em> or …</li>");
    expect(second).toMatch(/ title="The point [^"]+ further on, behind the limit of it\."/);
    const short = (await pagesOf(SOURCE.replace("Attention.", `${"Word ".repeat(23)}.`))).get(LANDING)!;
    expect(short.split("<td ")[2]).toMatch(/Word\s*\.<\/li>/);
    expect(short).not.toContain("…</li>");
  });

  it("is in the tooltip of the expert's chip, in the data for machines and in the search", async () => {
    const page = (await pagesOf(SOURCE)).get("questions/why.html")!;
    expect(page).toContain('title="Rosa Kessler: Yes, mostly"');
    expect(page).toContain('title="Musa Oduya"');
    expect(page).toContain('"abstract":"Yes, mostly"');
    const { article } = await read(SOURCE);
    const record = searchRecords(article).find(({ url }) => url.endsWith("#why-rk"));
    expect(record?.html.text).toContain("<p>Yes, <em>mostly</em></p>");
  });
});
