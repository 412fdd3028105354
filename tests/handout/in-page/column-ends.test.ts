import { readFileSync } from "node:fs";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type Browser, startBrowser } from "../../../src/browser/start-browser.ts";
import { openTab, type Tab } from "../../../src/browser/tab.ts";
import { renderPrintRun } from "../../../src/handout/layout/in-page-calls.ts";
import { HANDOUT_TAB } from "../../../src/handout/renderer.ts";
import { showPages } from "../../helpers/show-pages.ts";

let browser: Browser;
let tab: Tab;
beforeAll(async () => {
  browser = await startBrowser({});
  tab = await openTab(browser, HANDOUT_TAB);
});
afterAll(() => browser.close());

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
