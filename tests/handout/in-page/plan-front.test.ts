import { beforeAll, expect, it } from "vitest";
import type { Tab } from "../../../src/browser/tab.ts";
import { openHandoutTab } from "../../helpers/handout-tab.ts";
import { showPages } from "../../helpers/show-pages.ts";

let tab: Tab;
beforeAll(async () => {
  tab = await openHandoutTab();
  return () => tab.close();
});

/** The pages on which entries of the contents stand, of an article with so many questions and abstract lines. */
async function pagesOfContents(questions: number, lines: number, note = ""): Promise<readonly number[]> {
  const abstract = `${"A line of the abstract.\n\n".repeat(lines)}${note}`;
  const asked = Array.from({ length: questions }, (_none, at) => `## Question ${at}?\n\nYes.\n`);
  await showPages(
    tab,
    `---\ntitle: T\nauthors: [Marina A. Dobrovolskaia]\nhandout: { paper: A5, glance: false }\nexperts: [Marina A. Dobrovolskaia, Ann Bee]\n---\n\n${abstract}${asked.join("\n")}`,
  );
  return tab.evaluate(() => {
    const sheets = [...document.querySelectorAll(".sheet-text")];
    return sheets.flatMap((sheet, at) => (sheet.querySelector(".contents li") ? [at + 1] : []));
  });
}

it("contents stand on one page: below the abstract, a little tighter, or on the next page", async () => {
  const found = [];
  for (const lines of [2, 9, 12, 16]) found.push(await pagesOfContents(12, lines));
  expect(found).toEqual([[1], [1], [1], [2]]);
});

it("contents stand on one page above a footnote", async () => {
  const note = "A line with a note.^[The note.]\n\n";
  const found = [];
  for (const lines of [10, 11, 12, 13]) found.push((await pagesOfContents(12, lines, note)).length);
  expect(found).toEqual([1, 1, 1, 1]);
});

it("contents run on to the next page where much of the first would stay empty", async () => {
  expect(await pagesOfContents(24, 6)).toEqual([1, 2]);
});

it("the article at a glance begins below the contents where the text can follow it then", async () => {
  const experts = ["Anna Bee", "Carla Dee", "Eve Eff", "Gina Hay"];
  const answers = experts.map((name) => `### ${name}: Electroencephalographically\n\nYes.\n`).join("\n");
  const asked = Array.from({ length: 5 }, (_none, at) => `## Question ${at}?\n\n${answers}`).join("\n");
  const front = `---\ntitle: T\nhandout: { paper: A5 }\nexperts: [${experts.join(", ")}]\n---\n\n`;
  await showPages(tab, `${front}${"A line of the abstract.\n\n".repeat(26)}${asked}`);
  const pages = await tab.evaluate(() =>
    [...document.querySelectorAll(".sheet-text")].map(
      (sheet) =>
        `${sheet.querySelectorAll(".contents li").length} ${sheet.querySelectorAll(".glance table").length} ${sheet.querySelectorAll(".question > h2").length}`,
    ),
  );
  expect(pages.slice(0, 3)).toEqual(["0 0 0", "5 3 0", "0 2 2"]);
});

it("contents that are longer than a page begin on the first", async () => {
  expect(await pagesOfContents(50, 4)).toEqual([1, 2]);
});

it("a name stands on one line", async () => {
  await pagesOfContents(2, 2);
  const lines = await tab.evaluate(() =>
    [...document.querySelectorAll(".experts .name, .authors")].map((name) => name.getClientRects().length),
  );
  expect(lines).toEqual([1, 1, 1]);
  expect(await tab.evaluate(() => document.querySelector(".authors")!.textContent)).toBe(
    "Marina\u00a0A.\u00a0Dobrovolskaia",
  );
});

it("text in two columns begins below the contents, both columns on one line, where a third of the page is free", async () => {
  const topsOfColumns = async (lines: number) => {
    const front = "---\ntitle: T\nhandout: { paper: A5, columns: 2, glance: false }\n---\n\n";
    const text = "A line of an answer.\n\n".repeat(60);
    await showPages(tab, `${front}${"A line of the abstract.\n\n".repeat(lines)}## Why?\n\n${text}`);
    return tab.evaluate(() =>
      [...document.querySelectorAll(".sheet-text")].slice(0, 2).map((sheet) => {
        const found = [...sheet.querySelectorAll(".text :is(h2, p)")].map((each) =>
          each.getBoundingClientRect(),
        );
        const lefts = [...new Set(found.map(({ left }) => left))];
        return lefts.map((left) => found.find((each) => each.left === left)!.top);
      }),
    );
  };
  const [[left, right] = [], [over] = []] = await topsOfColumns(4);
  expect([left! > 200, right]).toEqual([true, left]);
  expect(over).toBeLessThan(left! + 800);
  expect((await topsOfColumns(18))[0]).toEqual([]);
});
