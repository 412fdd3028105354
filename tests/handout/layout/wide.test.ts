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

/** A sum of so many letters with indexes. */
const sum = (letter: string, count: number) =>
  Array.from({ length: count }, (_none, at) => `${letter}_{${at}}`).join(" + ");

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

| Dose | Left | Share |
|---|:--|---|
| 1.5 mg | 1.5 | 3.125 ± 0.5 |
| 12.25[^nSplit] | 12.25 | – |
| 100 mg | 100 | 1,250 |

${table(40, 3, "Split")}

$$Q = ${sum("q", 40)} = 2$$

$$\\frac{${sum("z", 60)}}{2}$$

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
  readonly y: number;
}

async function runsOf(bytes: Uint8Array): Promise<readonly Run[]> {
  const runs: Run[] = [];
  const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  for (let page = 1; page <= pdf.numPages; page++) {
    for (const item of (await (await pdf.getPage(page)).getTextContent()).items) {
      if (!("str" in item) || item.str.trim() === "") continue;
      const [a, b, , , x, y] = item.transform as [number, number, number, number, number, number];
      const angle = Math.round((Math.atan2(b, a) * 180) / Math.PI);
      runs.push({ page, text: item.str, size: Math.hypot(a, b), angle, x, y });
    }
  }
  await pdf.destroy();
  return runs;
}

const inHtml = (tag: string, name: string, count: number) =>
  `<tr>${Array.from({ length: count }, (_none, column) => `<${tag}>${name}c${column}</${tag}>`).join("")}</tr>`;
const htmlRows = (name: string, rows: number, columns: number) =>
  Array.from({ length: rows }, (_none, at) => inHtml("td", `${name}r${at}`, columns)).join("\n");

/**
 * Tables as authors write them in HTML: with several bodies and a foot, with rows that lack cells. The first is
 * a little too wide for a page on which it is turned.
 */
const IN_HTML = `## Why?

**So.** Text before.

<table><thead>${inHtml("th", "Heading", 14)}</thead>
<tbody>${htmlRows("one", 20, 14)}</tbody>
<tbody>
${htmlRows("two", 20, 14)}
</tbody>
<tfoot>${htmlRows("foot", 1, 14)}</tfoot></table>

<table><thead>${inHtml("th", "Heading", 40)}</thead>
<tbody>${htmlRows("short", 1, 5)}<tr></tr>${htmlRows("long", 1, 40)}</tbody></table>
`;

const make = useRenderer();

describe("tables and formulas wider than the text", () => {
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
    expect(made.findings.map(({ code }) => code)).toEqual(["handout/small-type"]);
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

  it("print a footnote once that two of them refer to", () => {
    expect(
      runs
        .map(({ text }) => text)
        .join(" ")
        .match(/Note on Split/g),
    ).toHaveLength(1);
  });

  it("have numbers below each other at their decimal signs, unless the author set them to the left", () => {
    const at = (...texts: readonly string[]) =>
      texts.map((text) =>
        runs.filter((run) => run.text === text || run.text.startsWith(`${text} `)).map(({ x }) => x),
      );
    const [one, two, three] = at("1.5", "12.25", "100");
    const digit = one![0]! - two![0]!;
    expect(digit).toBeGreaterThan(3);
    expect(two![0]! - three![0]!).toBeCloseTo(digit, 1);
    expect(new Set([one![1], two![1], three![1]].map((x) => Math.round(x!))).size).toBe(1);
    const [long, thousand] = at("3.125", "1,250");
    expect(long![0]! - thousand![0]!).toBeGreaterThan(3 * digit);
  });

  it("go with formulas that are broken into lines; one that cannot be broken is told of", () => {
    const letters = (letter: string) => runs.filter(({ text }) => text.normalize("NFKC") === letter);
    expect(made.findings[0]!.message).toContain("frac{z_{0}");
    expect(letters("q").length).toBe(40);
    expect(Math.min(...letters("q").map(({ size }) => size))).toBeGreaterThanOrEqual(7.45);
    expect(new Set(letters("q").map(({ y }) => Math.round(y))).size).toBeGreaterThan(1);
    expect(Math.max(...letters("z").map(({ size }) => size))).toBeLessThan(7.5);
  });

  it("are one table each for assistive technology, whole rows of it", () => {
    expect(uaFailures(document)).toEqual([]);
    const shape = (tag: Tag) => {
      const rows = allTags(tag).filter(({ type }) => type === "TR");
      return `${rows.length} × ${[...new Set(rows.map(({ kids }) => kids.length))].join(" or ")}`;
    };
    expect(tables.map(shape)).toEqual(["4 × 8", "41 × 14", "4 × 3", "4 × 40"]);
  });
});

describe("wide tables in HTML", () => {
  it("are made to fit, with all their bodies and with rows that lack cells", async () => {
    const { bytes, findings } = await make(IN_HTML);
    expect(findings).toEqual([]);
    const runs = await runsOf(bytes);
    expect(runs.filter(({ text }) => text.includes("undefined"))).toEqual([]);
    const first = (name: string) => runs.find(({ text }) => text.startsWith(name))!;
    expect(["oner0", "oner19", "twor0", "twor19", "footr0"].map((name) => first(name).angle)).toEqual(
      Array.from({ length: 5 }, () => 90),
    );
    expect(first("twor19").page).toBeGreaterThan(first("twor0").page);
    expect(first("footr0").page).toBeGreaterThanOrEqual(first("twor19").page);
    // The text block and the side column end here; pt.
    expect(Math.max(...runs.map(({ x }) => x))).toBeLessThan(545);
    expect(runs.filter(({ text }) => /^longr0c\d+$/.test(text)).length).toBeGreaterThanOrEqual(40);
  });
});
