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

it("what is to be filled in begins near its rule, and the number of a gap is below it", async () => {
  const source = (variant: string) =>
    `---\ntitle: T\nexperts:\n  - { id: RK, name: R. Kessler }\nhandout: { variant: ${variant} }\n---\n\n## Why?\n\n### RK\n\n**Replay needs the slow waves of quiet sleep.** Text.\n`;
  /** How far the lower edge of the elements is below the baseline of their text, mm. */
  const drops = (selector: string) =>
    tab.evaluate((of) => {
      const mark = document.createElement("span");
      mark.style.display = "inline-block";
      return [...document.querySelectorAll<HTMLElement>(of)].map((element) => {
        if (element.matches(".gap")) element.before(mark);
        else element.append(mark);
        return ((element.getBoundingClientRect().bottom - mark.getBoundingClientRect().bottom) / 96) * 25.4;
      });
    }, selector);
  await showPages(tab, source("cloze"));
  const gaps = await drops(".gap");
  expect(gaps.length).toBeGreaterThan(0);
  for (const drop of gaps) expect(drop).toBeLessThan(1);
  const above = await tab.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>(".gap")].map(
      (gap) => gap.firstElementChild!.getBoundingClientRect().top - gap.getBoundingClientRect().bottom,
    ),
  );
  for (const distance of above) expect(distance).toBeGreaterThan(-0.5);
  await showPages(tab, source("guided"));
  const [cue] = await drops(".cue-words");
  expect(cue).toBeGreaterThan(0.8);
  expect(cue).toBeLessThan(1.8);
});
