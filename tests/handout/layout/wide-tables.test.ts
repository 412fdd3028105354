import type { PDFDocument } from "@cantoo/pdf-lib";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { beforeAll, describe, expect, it } from "vitest";
import type { Handout } from "../../../src/handout/renderer.ts";
import { useRenderer } from "../../helpers/make-handout.ts";
import { uaFailures } from "../../helpers/pdf-ua/check.ts";
import { allTags, readTags, type Tag } from "../../helpers/tags.ts";

const row = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
/** A table whose cells name their row and column. */
function table(columns: number, rows: number, name: string): string {
  const head = Array.from({ length: columns }, (_none, column) => `${name} head${column}`);
  const cells = (at: number) => head.map((_none, column) => `${name.toLowerCase()}r${at}c${column}`);
  const body = Array.from({ length: rows }, (_none, at) => row(cells(at)));
  return [
    row(head),
    row(head.map(() => "--")),
    ...body,
    "",
    `: Table ${name}[^n${name}] {#tbl-${name}}`,
  ].join("\n");
}
const note = (name: string) => `[^n${name}]: Note on ${name}.`;

const SOURCE = `---
title: Wide
experts:
  - { id: RK, name: R. Kessler }
---

## Why?

### RK

**So.** Some text before.

${"More text. ".repeat(40)}

${table(8, 3, "Eight")}

${table(14, 40, "Turn")}

Text between them.

${table(40, 3, "Split")}

The end.

${["Eight", "Turn", "Split"].map(note).join("\n")}
`;

/** A run of text on a page: its size and the direction of its line, in degrees. */
interface Run {
  readonly page: number;
  readonly text: string;
  readonly size: number;
  readonly angle: number;
  readonly x: number;
}

async function runsOf(bytes: Uint8Array): Promise<readonly Run[]> {
  const runs: Run[] = [];
  const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  for (let page = 1; page <= pdf.numPages; page++) {
    for (const item of (await (await pdf.getPage(page)).getTextContent()).items) {
      if (!("str" in item) || item.str.trim() === "") continue;
      const [a, b, , , x] = item.transform as [number, number, number, number, number];
      const angle = Math.round((Math.atan2(b, a) * 180) / Math.PI);
      runs.push({ page, text: item.str, size: Math.hypot(a, b), angle, x });
    }
  }
  await pdf.destroy();
  return runs;
}

const make = useRenderer();

describe("tables wider than the text", () => {
  let made: Handout;
  let runs: readonly Run[];
  let document: PDFDocument;
  let tables: readonly Tag[];
  beforeAll(async () => {
    made = await make(SOURCE);
    runs = await runsOf(made.bytes);
    const read = await readTags(made.bytes);
    document = read.document;
    tables = allTags(read.root).filter(({ type }) => type === "Table");
  });
  const cellsNamed = (name: string) => runs.filter(({ text }) => new RegExp(`^${name}r\\d`).test(text));
  const pagesOf = (some: readonly Run[]) => [...new Set(some.map(({ page }) => page))];

  it("lose nothing and keep every cell at 7.5 pt or more", () => {
    expect(made.findings).toEqual([]);
    for (const name of ["eight", "turn", "split"]) {
      expect(Math.min(...cellsNamed(name).map(({ size }) => size))).toBeGreaterThanOrEqual(7.45);
    }
  });

  it("reach through the margin, are turned on pages of their own, or are divided by columns", () => {
    expect(new Set(cellsNamed("eight").map(({ angle }) => angle))).toEqual(new Set([0]));
    expect(new Set(cellsNamed("turn").map(({ angle }) => angle))).toEqual(new Set([90]));
    expect(new Set(cellsNamed("split").map(({ angle }) => angle))).toEqual(new Set([0]));
    const turned = pagesOf(cellsNamed("turn"));
    expect(turned.length).toBeGreaterThan(1);
    const others = runs.filter(({ page, angle, size }) => turned.includes(page) && angle === 0 && size > 9);
    expect(others).toEqual([]);
    // The head stands on each page, the name too.
    for (const page of turned) {
      const here = runs
        .filter((run) => run.page === page)
        .map(({ text }) => text)
        .join(" ");
      expect(here).toContain("head13");
      expect(here).toMatch(page === turned[0] ? /Table 2/ : /Table 2.*\(continued\)/s);
    }
  });

  it("are one table each for assistive technology, whole rows of it", () => {
    expect(uaFailures(document)).toEqual([]);
    const shape = (tag: Tag) => {
      const rows = allTags(tag).filter(({ type }) => type === "TR");
      return `${rows.length} × ${[...new Set(rows.map(({ kids }) => kids.length))].join(" or ")}`;
    };
    expect(tables.map(shape)).toEqual(["4 × 8", "41 × 14", "4 × 40"]);
  });
});
