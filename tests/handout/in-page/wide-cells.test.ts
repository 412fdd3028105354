import { beforeAll, expect, it } from "vitest";
import type { Tab } from "../../../src/browser/tab.ts";
import { openHandoutTab } from "../../helpers/handout-tab.ts";
import { showPages } from "../../helpers/show-pages.ts";

let tab: Tab;
beforeAll(async () => {
  tab = await openHandoutTab();
  return () => tab.close();
});

const HEAD = `| Group | n | Mean | Share | Level | Sum | Finding | Pages |
|--|--:|--:|--:|:-:|--:|--|--|`;
const ROWS = Array.from({ length: 12 }, (_none, at) => {
  const n = at + 10;
  return `| Group ${n} | ${n} | ${n}.50 ± 0.01 | ${n}.4 % | low | 1007 | a longer finding of several words that tells more of group ${n} | ${n} to ${n + 3} |`;
}).join("\n");
const BESIDE_FIGURE = `| a | b |\n|---|---|\n| ![small](none.svg) | \`x = 1 + 2\` |`;

/** How many lines short and long cells have at most, and the classes of the table's box. */
async function shown(handout: string, table: string) {
  await showPages(
    tab,
    `---\ntitle: T\nhandout: { glance: false, ${handout} }\nexperts: [Ann Bee]\n---\n\n## Why?\n\n### AB\n\n**So.** ${"More text. ".repeat(60)}\n\n${table}\n`,
  );
  return tab.evaluate(() => {
    const cells = [...document.querySelectorAll("td")];
    const lines = (some: readonly HTMLElement[]) =>
      Math.max(
        ...some.map((cell) => {
          const range = document.createRange();
          range.selectNodeContents(cell);
          return new Set([...range.getClientRects()].map(({ bottom }) => Math.round(bottom / 4))).size;
        }),
      );
    const isLong = ({ textContent }: Node) => textContent!.length > 20;
    return {
      short: lines(cells.filter((cell) => !isLong(cell) && !cell.querySelector("img"))),
      long: lines([...cells.filter(isLong), ...cells.slice(0, 1)]),
      box: document.querySelector(".table")!.className,
    };
  });
}

/** How many lines the code of each cell has. */
function linesOfCode(): Promise<readonly number[]> {
  return tab.evaluate(() =>
    [...document.querySelectorAll("td code")].map(
      (each) => new Set([...each.getClientRects()].map(({ top }) => top)).size,
    ),
  );
}

it("short cells stay on one line, and rows of many short lines go through the margin", async () => {
  const a4 = await shown("paper: A4", `${HEAD}\n${ROWS}`);
  expect(a4).toMatchObject({ short: 1, box: expect.stringContaining("widened") });
  expect(a4.long).toBeLessThanOrEqual(2);
});

it("code in a short cell stays on one line beside a figure, in two columns", async () => {
  expect(await shown("paper: A4, columns: 2", BESIDE_FIGURE)).toMatchObject({ short: 1 });
});

it("long code in a cell stays on one line where the table has room", async () => {
  const code = "![Caption](cell.png){#fig-cell width=60%}";
  await shown(
    "paper: A4",
    `| Written | Becomes |\n|--|--|\n| \`${code}\` | a figure |\n| \`x\` | ${"a video, and on paper a picture, ".repeat(3)} |`,
  );
  expect((await linesOfCode())[0]).toBe(1);
});

it("options stay on one line in a narrow column, and the text beside them gives way", async () => {
  const said = "It sets the value and says so in a line that wraps, perhaps twice";
  const row = (at: number) =>
    `| \`--option-${at}\` | \`config/file-${at}.json\` | ${at % 2 ? "short" : said} |`;
  const rows = Array.from({ length: 16 }, (_none, at) => row(at));
  await shown(
    "paper: A5, columns: 2",
    ["| Option | File | What it does |", "|--|--|--:|", ...rows].join("\n"),
  );
  const options = (await linesOfCode()).filter((_lines, at) => at % 2 === 0);
  expect(options).toEqual(rows.map(() => 1));
});

it("the parts of a table that is divided have columns alike, so that none stands alone", async () => {
  const row = (of: (at: number) => string) =>
    `| ${Array.from({ length: 14 }, (_none, at) => of(at)).join(" | ")} |`;
  const rows = Array.from({ length: 8 }, (_none, at) => row(() => `${at}.5 ± 0.1 mg`));
  await shown("paper: A5, columns: 2", [row((at) => `Measure ${at}`), row(() => "--"), ...rows].join("\n"));
  const columns = await tab.evaluate(() =>
    [...document.querySelectorAll("table")].map((table) => table.rows[0]!.cells.length),
  );
  expect(columns.length).toBeGreaterThan(2);
  expect(Math.max(...columns) - Math.min(...columns)).toBeLessThanOrEqual(1);
});

it("empty rows have room to write in, over the width of the text and in equal columns", async () => {
  await shown("paper: A5", "| For | Against all of it |\n|---|---|\n| | |\n| | |");
  const [height, ...widths] = await tab.evaluate(() => {
    const { rows } = document.querySelector("table")!;
    return [rows[1]!.offsetHeight, ...[...rows[1]!.cells].map(({ offsetWidth }) => offsetWidth)];
  });
  expect(height).toBeGreaterThan(30);
  expect(widths[0]).toBeGreaterThan(120);
  expect(Math.abs(widths[0]! - widths[1]!)).toBeLessThan(12);
});

it("a table with a head alone has columns as wide as their words", async () => {
  await shown("paper: A5", "| For | Against all of it |\n|---|---|");
  const [one, other] = await tab.evaluate(() =>
    [...document.querySelectorAll("th")].map(({ offsetWidth }) => offsetWidth),
  );
  expect(other! - one!).toBeGreaterThan(20);
});
