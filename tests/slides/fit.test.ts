import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { deckHtml } from "../../slides/html/deck.ts";
import { talkInMemory, useTalk } from "../../slides/measure/open-talk.ts";
import { talk } from "../../slides/output.ts";
import { type Browser, startBrowser } from "../../src/browser/start-browser.ts";
import { contextWith, siteAssets } from "../helpers/context.ts";
import { expectFits } from "../helpers/fit.ts";
import { randomTalk, randomVotes } from "../helpers/random-talk.ts";
import { read } from "../helpers/read.ts";
import { thorough } from "../helpers/thorough.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser({});
});
afterAll(() => browser.close());

describe("a random talk in a browser", () => {
  it("fits on its slides, shows every key point and has no text below the smallest size", async () => {
    await fc.assert(
      fc.asyncProperty(randomTalk, (source) => expectFits(browser, source)),
      { numRuns: thorough ? 80 : 2, seed: 7, endOnFailure: true },
    );
  });

  it.runIf(thorough)(
    "fits its prompts and options on their slides, before the answers and after them",
    async () => {
      await fc.assert(
        fc.asyncProperty(randomVotes, (source) => expectFits(browser, source)),
        { numRuns: thorough ? 20 : 1, seed: 7, endOnFailure: true },
      );
    },
  );
});

it("the table of who thinks what cuts no word to be larger", async () => {
  const experts = ["A", "B", "C", "D", "E"];
  const answers = experts.map((id) => `### ${id}: Es ist nur Aufmerksamkeit\n\n**So.** x\n`).join("\n");
  const front = experts.map((id) => `  - { id: ${id}, name: Name ${id} }\n`).join("");
  const { article } = await read(
    `---\ntitle: T\nexperts:\n${front}---\n\n## One?\n\n${answers}\n## Two?\n\n${answers}`,
  );
  const context = contextWith({ assets: await siteAssets(talk) });
  const inMemory = talkInMemory(deckHtml(article, context), article, context);
  const settings = { media: "screen", width: 1280, height: 720, onPages: true } as const;
  const linesOfWord = await useTalk(browser, inMemory, settings, (tab) =>
    tab.evaluate(() =>
      [...document.querySelectorAll(".matrix td a")].map(({ firstChild }) => {
        const range = document.createRange();
        range.setStart(firstChild!, "Es ist nur ".length);
        range.setEnd(firstChild!, firstChild!.textContent!.length);
        return range.getClientRects().length;
      }),
    ),
  );
  expect(linesOfWord).toEqual(Array(10).fill(1));
});
