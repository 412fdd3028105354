import { beforeAll, expect, it } from "vitest";
import type { Tab } from "../../../src/browser/tab.ts";
import { openHandoutTab } from "../../helpers/handout-tab.ts";
import { showPages } from "../../helpers/show-pages.ts";

let tab: Tab;
beforeAll(async () => {
  tab = await openHandoutTab();
  return () => tab.close();
});

it("rules are solid hairlines of a quarter point, and the rest of a footnote has no indent", async () => {
  await showPages(
    tab,
    "---\ntitle: T\n---\n\n## Why?\n\nText.[^1]\n\n| A |\n|---|\n| B |\n\n***\n\n::: discuss\nWhy?\n:::\n\n[^1]: Note.\n\n    More.\n",
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
  const indents = await tab.evaluate(() => {
    const note = document.querySelector<HTMLElement>(".sheet-notes .note")!;
    const more = note.querySelectorAll(".note-par")[1]!;
    const before = getComputedStyle(more).textIndent;
    // As the rest of a footnote stands on the next page.
    note.dataset.splitFrom = note.dataset.ref;
    note.replaceChildren(more);
    return [before, getComputedStyle(more).textIndent].map(Number.parseFloat);
  });
  expect(indents[0]).toBeGreaterThan(5);
  expect(indents[1]).toBe(0);
});
