import fc from "fast-check";
import { afterAll, beforeAll, describe, it } from "vitest";
import { type Browser, startBrowser } from "../../src/browser/start-browser.ts";
import { expectFits } from "../helpers/fit.ts";
import { randomTalk } from "../helpers/random-talk.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser({});
});
afterAll(() => browser.close());

describe("any talk, in a browser", () => {
  it("fits its slides, loses no key point and keeps its text large enough, many times", async () => {
    await fc.assert(
      fc.asyncProperty(randomTalk, (source) => expectFits(browser, source)),
      { numRuns: 80, endOnFailure: true },
    );
  });
});
