import { afterAll, beforeAll, expect, it } from "vitest";
import { type Browser, startBrowser } from "../../../src/browser/start-browser.ts";
import { openTab, type Tab } from "../../../src/browser/tab.ts";
import { HANDOUT_TAB } from "../../../src/handout/renderer.ts";
import { showPages } from "../../helpers/show-pages.ts";

let browser: Browser;
let tab: Tab;
beforeAll(async () => {
  browser = await startBrowser({});
  tab = await openTab(browser, HANDOUT_TAB);
});
afterAll(() => browser.close());

it("rules to write on, between rows and above footnotes are solid hairlines of a quarter point", async () => {
  await showPages(
    tab,
    "---\ntitle: T\n---\n\n## Why?\n\nText.[^1]\n\n| A |\n|---|\n| B |\n\n***\n\n::: discuss\nWhy?\n:::\n\n[^1]: Note.\n",
  );
  const rules = await tab.evaluate(() =>
    [".ruled-line::after", "tbody td::after", ".sheet-notes::before", ".colophon::before", "hr::before"].map(
      (name) => {
        const [selector, part] = name.split("::");
        const { transform, borderTopColor, borderTopWidth } = getComputedStyle(
          document.querySelector(selector!)!,
          `::${part}`,
        );
        const height = new DOMMatrix(transform).d * Number.parseFloat(borderTopWidth) * 0.75;
        return `${name} ${borderTopColor} ${height.toFixed(2)}`;
      },
    ),
  );
  expect(rules).toEqual([
    ".ruled-line::after rgb(0, 0, 0) 0.25",
    "tbody td::after rgb(0, 0, 0) 0.25",
    ".sheet-notes::before rgb(0, 0, 0) 0.25",
    ".colophon::before rgb(0, 0, 0) 0.25",
    "hr::before rgb(0, 0, 0) 0.25",
  ]);
});
