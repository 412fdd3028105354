import { readFileSync } from "node:fs";
import { beforeAll, expect, it } from "vitest";
import type { Tab } from "../../../src/browser/tab.ts";
import { renderPrintRun } from "../../../src/handout/layout/in-page-calls.ts";
import { openHandoutTab } from "../../helpers/handout-tab.ts";
import { showPages } from "../../helpers/show-pages.ts";

let tab: Tab;
beforeAll(async () => {
  tab = await openHandoutTab();
  return () => tab.close();
});

const inColumns = (path: string) =>
  readFileSync(path, "utf8").replace("handout: { paper: A4 }", "handout: { columns: 2 }");

it("at most 6 % of English lines in two columns end in a hyphen", async () => {
  await showPages(tab, inColumns("content/cancer-nanomedicine.md").replace(/^bibliography:.*\n/m, ""));
  const { lines, hyphens } = await tab.evaluate(() => {
    const set = [...document.querySelectorAll<HTMLElement>("[data-set]:not([data-split-from])")];
    const ends = [...document.querySelectorAll("[data-set] .hang-hyphen")];
    return {
      lines: set.reduce((sum, { dataset }) => sum + Number(dataset.set), 0),
      hyphens: ends.filter(({ textContent }) => /\p{L}-$/u.test(textContent!)).length,
    };
  });
  expect(lines).toBeGreaterThan(500);
  expect(hyphens / lines).toBeLessThan(0.06);
});

it("few German lines in two columns end in a hyphen, no two in a row, and no last line is one word", async () => {
  await showPages(tab, inColumns("bench/lines/german.md"));
  const { lines, hyphens, pairs, alone } = await tab.evaluate(() => {
    const set = [...document.querySelectorAll<HTMLElement>("[data-set]:not([data-split-from])")];
    const found = { lines: 0, hyphens: 0, pairs: 0, alone: 0 };
    for (const paragraph of set) {
      found.lines += Number(paragraph.dataset.set);
      const ends = [...paragraph.querySelectorAll(".hang-hyphen")];
      const tops = ends.map((end) => [...end.getClientRects()].at(-1)!.bottom);
      const line = Number.parseFloat(getComputedStyle(paragraph).lineHeight);
      found.hyphens += ends.length;
      found.pairs += tops.filter((top, index) => Math.abs(top - tops[index - 1]! - line) < 2).length;
      const last = paragraph.querySelector(".last-line")?.textContent ?? "two words";
      if (!/\S\s+\S/.test(last)) found.alone++;
    }
    return found;
  });
  expect(lines).toBeGreaterThan(50);
  expect(hyphens / lines).toBeLessThan(0.15);
  expect([pairs, alone]).toEqual([0, 0]);
});

it("on a printed page the first column is filled before the second", async () => {
  const paragraph = `${"Somebody said that all of it, or most of it, was known before. ".repeat(12)}\n\n`;
  await showPages(
    tab,
    `---\ntitle: T\nhandout: { columns: 2, glance: false, questions: page }\n---\n\n## Why?\n\n${paragraph.repeat(6)}::: discuss\n${paragraph}\n:::\n`,
  );
  const [first, second] = await tab.evaluate(() => {
    const text = document.querySelector(".text[data-split-to]")!;
    const { left, bottom } = text.closest(".sheet-text")!.getBoundingClientRect();
    const middle = left + text.getBoundingClientRect().width / 2;
    const rects = [...text.querySelectorAll("[data-set]")].flatMap((each) => [...each.getClientRects()]);
    const foot = (isFirst: boolean) =>
      Math.max(...rects.filter((rect) => rect.left < middle === isFirst).map((rect) => rect.bottom));
    return [bottom - foot(true), bottom - foot(false)];
  });
  expect(first).toBeLessThan(40);
  expect(second).toBeGreaterThan(60);
});

it("on full pages no first column ends in a divided word", async () => {
  const german = readFileSync("bench/lines/german.md", "utf8").split(/^---$/m)[2]!;
  const front = "---\ntitle: T\nlang: de\nhandout: { paper: A5, columns: 2, glance: false }\n---\n\n";
  await showPages(tab, front + german.repeat(6).replaceAll("**", ""));
  const ends = await tab.evaluate(() =>
    [...document.querySelectorAll(".columns-2 .text[data-split-to]")].flatMap((text) => {
      const { left, width } = text.getBoundingClientRect();
      const isFirst = (rect: DOMRect) => rect.left < left + width / 2;
      const foot = Math.max(
        ...[...text.querySelectorAll("[data-set]")]
          .flatMap((each) => [...each.getClientRects()])
          .filter(isFirst)
          .map(({ bottom }) => bottom),
      );
      const hyphens = [...text.querySelectorAll(".hang-hyphen")].filter((end) => {
        const last = [...end.getClientRects()].at(-1)!;
        return isFirst(last) && foot - last.bottom < 8;
      });
      return [hyphens.length];
    }),
  );
  expect(ends.length).toBeGreaterThan(4);
  expect(Math.max(...ends)).toBe(0);
});

it("a paragraph before a line of code is divided only where its column is full", async () => {
  const text = "Somebody said that all of it, or most of it, was known before. ";
  // The code fits into the column, and the question behind it does not.
  const first = `${"A line.\n\n".repeat(37)}${text.repeat(5)}\n\n\`\`\`\ncode\n\`\`\``;
  const second = `1. ${text.repeat(3)}\n`.repeat(14);
  await showPages(
    tab,
    `---\ntitle: T\nhandout: { columns: 2, glance: false }\n---\n\n## Why?\n\n${first}\n\n## How?\n\n${second}`,
  );
  const [paragraph, code] = await tab.evaluate(() =>
    ["p:has(+ pre)", "p + pre"].map((name) =>
      [...document.querySelector(name)!.getClientRects()].map(({ left }) => left),
    ),
  );
  expect(paragraph).toHaveLength(1);
  expect(code).toEqual(paragraph);
});

it("a column does not end in a divided word", async () => {
  await showPages(tab, "---\ntitle: T\nhandout: { columns: 2 }\n---\n\n## Why?\n\nText.\n");
  const printRun = { title: "T", running: "", first: 1, pageNumbers: [], elsewhere: [], linked: [] };
  // Six lines; both columns would have three.
  const lines =
    'One.<br>Two.<br><span class="hang-hyphen">divi-</span><br>ded.<br>Five.<span class="last-line"><br>Six.</span>';
  const html = `<div><div class="sheet-text"><article class="handout columns-2"><div class="text"><p data-set="6">${lines}</p></div></article></div></div>`;
  const top = { words: "", letters: 0, marks: [] };
  const sheet = { html, ids: [], refs: [], headings: [], opens: true, top };
  await renderPrintRun(tab, { ...printRun, sheets: [sheet] });
  const column = await tab.evaluate(() => {
    const columns = [...document.querySelector("[data-set]")!.getClientRects()];
    const { left } = document.querySelector(".hang-hyphen")!.getBoundingClientRect();
    return columns.findIndex((each) => left >= each.left && left < each.right);
  });
  expect(column).toBe(1);
});
