import { beforeAll, describe, expect, it } from "vitest";
import type { Made } from "../../../src/model/output.ts";
import { makeHandout } from "../../helpers/make-handout.ts";
import { readPdf } from "../../helpers/pdf.ts";

const words = (count: number, stem: string) =>
  Array.from({ length: count }, (_, index) => `${stem}${index}`).join(" ");
const times = (count: number, make: (index: number) => string, between = "\n") =>
  Array.from({ length: count }, (_, index) => make(index)).join(between);

/** Rows of very different heights: one higher than half a page, with every cell of its own words. */
const TABLE = times(
  60,
  (row) => `| r${row}a | ${words(row % 15 === 7 ? 130 : row % 11, `r${row}b`)} | r${row}c |`,
);
const NOTED = times(45, (note) => `${words(9, `t${note}x`)}[^n${note}]`, " ");
const NOTES = times(45, (note) => `[^n${note}]: foot${note} ${words(6, `f${note}x`)}`, "\n\n");

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

**So.** ${NOTED}

With blocks[^blocks].

## And more notes? {#more}

**So.** The last reference[^last].

## A figure taller than a page? {#tall}

**So.** Before.

![Tall](tall.svg "The caption")

After the figure.

${NOTES}

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

let made: Made;
let pages: readonly string[];
let lines: readonly (readonly string[])[];
beforeAll(async () => {
  made = await makeHandout(SOURCE, { cache: false, tools: { image: () => TALL } });
  pages = (await readPdf(made.files[0]!.bytes)).pages;
  lines = pages.map((text) => text.split("\n").map((line) => line.trim()));
});

const found = (pattern: RegExp) => pages.join("\n").match(pattern) ?? [];

describe("what Paged.js is known to do wrong", () => {
  it("loses nothing", () => {
    expect(made.lost).toEqual([]);
  });

  it("#36, #139: a table's head stands on each of its pages", () => {
    const withRows = pages.filter((text) => /\br\d+a\b/.test(text));
    expect(withRows.length).toBeGreaterThan(2);
    for (const text of withRows) expect(text.match(/HeadA/g)).toHaveLength(1);
  });

  it("#112, #149, #206: no cell is lost or empty where a page ends in a table", () => {
    for (let row = 0; row < 60; row++) {
      expect(found(new RegExp(`\\br${row}a\\b`, "g")), `row ${row}`).toHaveLength(1);
      expect(found(new RegExp(`\\br${row}c\\b`, "g")), `row ${row}`).toHaveLength(1);
      const at = pages.findIndex((text) => new RegExp(`\\br${row}a\\b`).test(text));
      expect(pages[at], `row ${row} stands on one page`).toMatch(new RegExp(`\\br${row}c\\b`));
    }
  });

  it("#179: a list goes on counting over pages", () => {
    const numbers = found(/^\s*\d+\.\s*item\d+/gm).map((text) => text.match(/\d+/g)!.map(Number));
    expect(numbers).toEqual(Array.from({ length: 40 }, (_, item) => [item + 5, item]));
  });

  it("#59: notes are numbered through the article, each on the page of its reference or the next", () => {
    const bare = pages.map((text) => text.normalize("NFKC"));
    for (let note = 0; note < 45; note++) {
      const at = bare.findIndex((text) => text.includes(`t${note}x8${note + 1}`));
      expect(at, `reference ${note + 1}`).toBeGreaterThan(0);
      const near = bare.slice(at, at + 2).join("\n");
      expect(near, `note ${note + 1}`).toMatch(new RegExp(`${note + 1}\\s*foot${note}\\b`));
    }
    expect(bare.join("\n")).toMatch(/47\s*lastnote/);
  });

  it("#68, #130: a note with lists, code and paragraphs is whole", () => {
    const at = pages.findIndex((text) => text.includes("A note with a list"));
    // At the foot, below what follows its reference.
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

  it("#84, #274: what is taller than a page ends no layout", () => {
    expect(pages.join("\n")).toContain("The caption");
    // Not the colophon alone on the last page.
    expect(pages.at(-1)).toContain("After the figure");
  });

  it("#248: running heads and folios are painted once", () => {
    // On the last page stands the title once more, in the colophon.
    lines.slice(1, -1).forEach((page, index) => {
      const isVerso = index % 2 === 0;
      const heads = page.filter((line) => line === "Known faults");
      const folios = page.filter((line) => line === String(index + 2));
      if (isVerso) expect(heads, `head of page ${index + 2}`).toHaveLength(1);
      expect(folios, `folio of page ${index + 2}`).toHaveLength(1);
    });
  });
});
