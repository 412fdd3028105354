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

it("slides of notes pages are as large as other text where there is room, and take it from their prompts", async () => {
  const points = (count: number) => "- **Replay needs the slow waves of quiet sleep.** Text.\n".repeat(count);
  const question = (name: string, count: number) =>
    `## ${name}\n\n### RK\n\n${points(count)}\n::: discuss\nWhich?\n:::\n`;
  const sizes = async (count: number) => {
    await showPages(
      tab,
      `---\ntitle: T\nexperts:\n  - { id: RK, name: R. Kessler }\nhandout: { variant: notes }\n---\n\n${question("Why?", 3)}\n${question("How?", count)}\n${question("When?", 1)}`,
    );
    return tab.evaluate(() => ({
      types: [...document.querySelectorAll<HTMLElement>(".slide-shown")].map((each) =>
        (Number.parseFloat(getComputedStyle(each).fontSize) * 0.75 * Number(each.style.zoom)).toFixed(1),
      ),
      lines: [...document.querySelectorAll(".slide-note .ruled")].map((each) => each.childElementCount),
      pages: document.querySelectorAll(".slide-page").length,
    }));
  };
  const short = await sizes(3);
  expect(short).toMatchObject({ types: Array(6).fill("10.4"), pages: 3 });
  expect(new Set(short.lines.slice(0, 4)).size).toBe(1);
  const long = await sizes(26);
  expect(new Set(long.types).size).toBe(1);
  expect(Number(long.types[0])).toBeGreaterThan(7.8);
  expect(long.lines[2]).toBeGreaterThan(long.lines[3]!);
});
