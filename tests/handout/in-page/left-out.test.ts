import { beforeAll, expect, it } from "vitest";
import type { Tab } from "../../../src/browser/tab.ts";
import { openHandoutTab } from "../../helpers/handout-tab.ts";
import { showPages } from "../../helpers/show-pages.ts";

let tab: Tab;
beforeAll(async () => {
  tab = await openHandoutTab();
  return () => tab.close();
});

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
