import fc from "fast-check";
import { afterAll, beforeAll, describe, it } from "vitest";
import { type Browser, startBrowser } from "../../src/browser/start-browser.ts";
import { expectFits } from "../helpers/fit.ts";
import { randomTalk, randomVotes } from "../helpers/random-talk.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser({});
});
afterAll(() => browser.close());

describe("a random talk in a browser", () => {
  it("fits on its slides, shows every key point and has no text below the smallest size", async () => {
    await fc.assert(
      fc.asyncProperty(randomTalk, (source) => expectFits(browser, source)),
      { numRuns: 6, seed: 7, endOnFailure: true },
    );
  });

  it("fits its prompts and options on their slides, before the answers and after them", async () => {
    await fc.assert(
      fc.asyncProperty(randomVotes, (source) => expectFits(browser, source)),
      { numRuns: 6, seed: 7, endOnFailure: true },
    );
  });
});
