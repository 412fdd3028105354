import { beforeAll, describe, expect, it } from "vitest";
import type { Handout } from "../../../src/handout/renderer.ts";
import { makeHandout } from "../../helpers/make-handout.ts";
import { readPdf } from "../../helpers/pdf.ts";

const words = (count: number, stem: string) =>
  Array.from({ length: count }, (_, index) => `${stem}${index}`).join(" ");
const times = (count: number, make: (index: number) => string, between = "\n") =>
  Array.from({ length: count }, (_, index) => make(index)).join(between);

/** Rows of very different heights: some higher than half a page. All cells differ. */
const TABLE = times(
  60,
  (row) => `| r${row}a | ${words(row % 15 === 7 ? 130 : row % 11, `r${row}b`)} | r${row}c |`,
);
const TEXT = times(45, (note) => `${words(9, `t${note}x`)}[^n${note}]`, " ");
const FOOTNOTES = times(45, (note) => `[^n${note}]: foot${note} ${words(6, `f${note}x`)}`, "\n\n");

const SOURCE = `---
title: Known faults
lang: en
handout: { paper: A5 }
---

## Tables? {#tables}

**So.** A table.

| HeadA | HeadB | HeadC |
|---|---|---|
${TABLE}

## Lists? {#lists}

**So.** A list.

${times(40, (item) => `${item + 5}. item${item} ${words(14, `i${item}x`)}`)}

## Notes? {#notes}

**So.** ${TEXT}

With blocks[^blocks].

## And more notes? {#more}

**So.** The last reference[^last].

## A figure taller than a page? {#tall}

**So.** Before.

![Tall](tall.svg "The caption")

After the figure.

${FOOTNOTES}

[^blocks]: A note with a list:

    - first point
    - second point

    and a second paragraph, with code:

        some code

[^last]: lastnote
`;

const TALL = Buffer.from(
  '<svg xmlns="http://www.w3.org/2000/svg" width="300" height="9000"><rect width="300" height="9000"/></svg>',
);

let made: Handout;
let pages: readonly string[];
let lines: readonly (readonly string[])[];
beforeAll(async () => {
  made = await makeHandout(SOURCE, { cache: false, imageBytes: () => TALL });
  pages = (await readPdf(made.bytes)).pages;
  lines = pages.map((text) => text.split("\n").map((line) => line.trim()));
});

const found = (pattern: RegExp) => pages.join("\n").match(pattern) ?? [];

describe("known faults of Paged.js", () => {
  it("lose no text", () => {
    expect(made.findings).toEqual([]);
  });

  it("#36, #139: a table's head is on each of its pages", () => {
    const withRows = pages.filter((text) => /\br\d+a\b/.test(text));
    expect(withRows.length).toBeGreaterThan(2);
    for (const text of withRows) expect(text.match(/HeadA/g)).toHaveLength(1);
  });

  it("#112, #149, #206: no cell is missing where a page ends in a table", () => {
    for (let row = 0; row < 60; row++) {
      expect(found(new RegExp(`\\br${row}a\\b`, "g")), `row ${row}`).toHaveLength(1);
      expect(found(new RegExp(`\\br${row}c\\b`, "g")), `row ${row}`).toHaveLength(1);
      const at = pages.findIndex((text) => new RegExp(`\\br${row}a\\b`).test(text));
      expect(pages[at], `row ${row} is on one page`).toMatch(new RegExp(`\\br${row}c\\b`));
    }
  });

  it("#179: a list keeps counting on the next page", () => {
    const numbers = found(/^\s*\d+\.\s*item\d+/gm).map((text) => text.match(/\d+/g)!.map(Number));
    expect(numbers).toEqual(Array.from({ length: 40 }, (_, item) => [item + 5, item]));
  });

  it("#59: footnotes are numbered through the article, each on the page of its reference or the next", () => {
    const bare = pages.map((text) => text.normalize("NFKC"));
    for (let note = 0; note < 45; note++) {
      const at = bare.findIndex((text) => text.includes(`t${note}x8${note + 1}`));
      expect(at, `reference ${note + 1}`).toBeGreaterThan(0);
      const near = bare.slice(at, at + 2).join("\n");
      expect(near, `note ${note + 1}`).toMatch(new RegExp(`${note + 1}\\s*foot${note}\\b`));
    }
    expect(bare.join("\n")).toMatch(/47\s*lastnote/);
  });

  it("#68, #130: a footnote with lists, code and paragraphs is whole", () => {
    const at = pages.findIndex((text) => text.includes("A note with a list"));
    // At the foot of the page, below the text after its reference.
    const whole = pages.join("\n");
    expect(whole.indexOf("first point")).toBeGreaterThan(whole.indexOf("A note with a list"));
    expect(whole.indexOf("first point")).toBeGreaterThan(whole.indexOf("And more notes?", whole.length / 2));
    for (const text of ["first point", "second point", "and a second paragraph", "some code"])
      expect(
        pages
          .slice(at, at + 2)
          .join("\n")
          .replace(/\s+/g, " "),
      ).toContain(text);
  });

  it("#84, #274: text continues after a figure taller than a page", () => {
    expect(pages.join("\n")).toContain("The caption");
    // The last page does not have the colophon alone.
    expect(pages.at(-1)).toContain("After the figure");
  });

  it("#248: running heads and folios are painted once", () => {
    // The last page has the title a second time, in the colophon.
    lines.slice(1, -1).forEach((page, index) => {
      const isVerso = index % 2 === 0;
      const heads = page.filter((line) => line === "Known faults");
      const folios = page.filter((line) => line === String(index + 2));
      if (isVerso) expect(heads, `head of page ${index + 2}`).toHaveLength(1);
      expect(folios, `folio of page ${index + 2}`).toHaveLength(1);
    });
  });
});
