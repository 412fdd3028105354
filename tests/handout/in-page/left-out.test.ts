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

const front = (handout: string, more = "") =>
  `---\ntitle: T\n${more}handout: { paper: 120x120mm${handout} }\n---\n\n`;

it("the article at a glance is left out where it takes more than four pages, unless the author asks for it", async () => {
  const text = Array.from(
    { length: 40 },
    (_, index) => `## Why is it ${index}?\n\n### AB: It is ${index}\n\nSo.\n\n### CD: No\n\nNo.\n`,
  ).join("\n");
  const experts = "experts: [Ann Bee, Carl Dee]\n";
  const shown = async (handout: string, source: string) => {
    await showPages(tab, front(handout, experts) + source);
    return tab.evaluate(() => document.querySelectorAll(".glance-page").length);
  };
  expect(await shown("", text)).toBe(0);
  expect(await shown(", glance: true", text)).toBeGreaterThan(4);
  expect(await shown("", text.slice(0, 300))).toBe(1);
});

it("a running head that is too long ends after a whole word, and reads as its article does", async () => {
  const words = "the longest of all questions that were asked on this sheet".split(" ");
  const source = `## ${words.join(" ")} and ${words.join(" ")}?\n\n${"A line of text.\n\n".repeat(60)}`;
  await showPages(tab, front(", glance: false", "lang: ar\n") + source);
  const heads = await tab.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>(".recto .running-head")].map((head) => ({
      text: head.textContent!,
      dir: head.dir,
      fits: head.scrollWidth <= head.clientWidth,
    })),
  );
  expect(heads.length).toBeGreaterThan(0);
  for (const { text, dir, fits } of heads) {
    expect({ dir, fits }).toEqual({ dir: "rtl", fits: true });
    expect(words).toContain(text.replace("…", "").split(" ").at(-1));
  }
});

it("a term of the index without a page is left out, and one above others stays", async () => {
  await showPages(tab, `${front("")}## Why?\n\nText.\n`);
  const entry = (term: string, id: string, below = "") =>
    `<li><span class="index-term">${term}</span>, <span class="index-pages"><a href="#${id}">88</a></span>${below}</li>`;
  const group = (entries: string) => `<div class="index-group"><p>A</p><ul>${entries}</ul></div>`;
  const index = `${group(entry("one", "a") + entry("two", "none"))}${group(entry("three", "none"))}${group(entry("four", "none", `<ul>${entry("five", "a")}</ul>`))}`;
  const html = `<div><div class="sheet-text"><article class="handout"><div class="text"><div class="book-index">${index}</div></div></article></div></div>`;
  const sheet = {
    html,
    ids: [],
    refs: [],
    headings: [],
    opens: true,
    top: { words: "", letters: 0, marks: [] },
  };
  const pageNumbers: [string, number][] = [["a", 3]];
  const printRun = { title: "T", running: "", first: 1, pageNumbers, elsewhere: [], linked: [] };
  await renderPrintRun(tab, { ...printRun, sheets: [sheet] });
  const groups = await tab.evaluate(() =>
    [...document.querySelectorAll(".index-group")].map((each) => each.textContent),
  );
  expect(groups).toEqual(["Aone, 3", "Afourfive, 3"]);
});

it("a table of a few rows stands on one page", async () => {
  const table = "| A | B |\n|---|---|\n| one | two |\n| three | four |\n";
  const questions = Array.from(
    { length: 14 },
    (_, index) => `## Why?\n\n${"A line of text.\n\n".repeat(2 + index)}${table}`,
  );
  await showPages(tab, front(", glance: false") + questions.join("\n"));
  const rows = await tab.evaluate(() =>
    [...document.querySelectorAll("tbody")].map((body) => body.rows.length),
  );
  expect(rows).toEqual(questions.map(() => 2));
});
