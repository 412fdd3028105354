import { pathToFileURL } from "node:url";
import { describe, expect, inject, it } from "vitest";
import { widthInEm } from "../../slides/layout/text-width.ts";
import { useBrowser } from "../helpers/browser.ts";
import { thorough } from "../helpers/thorough.ts";

const address = pathToFileURL(`${inject("site")}/cancer-nanomedicine/talk/index.html`).href;
const open = useBrowser();

const median = (values: readonly number[]) => [...values].sort((a, b) => a - b)[values.length >> 1]!;

describe("the talk of the article that ships", () => {
  it("has key points of 34 px and more while one expert speaks, on slides that are full", async () => {
    const page = await open({ viewport: { width: 1280, height: 720 } });
    await page.goto(address);
    await page.waitForSelector(".reveal.ready");
    await page.evaluate(() => document.fonts.ready);
    const sizes: number[] = [];
    const covered: number[] = [];
    const spotlights = await page.locator('[data-body="spotlight"]').count();
    while (sizes.length < spotlights) {
      const shown = await page.evaluate(() => {
        const screen = document.querySelector<HTMLElement>(
          '.slides > .present > .present[data-body="spotlight"]:not([data-told])',
        );
        if (!screen) return undefined;
        screen.dataset.told = "";
        const body = screen.querySelector(".body")!;
        const words = body.querySelector(".card")!;
        return {
          size: Number.parseFloat(getComputedStyle(body).fontSize),
          covered: words.clientHeight / body.clientHeight,
        };
      });
      if (shown) {
        sizes.push(shown.size);
        covered.push(shown.covered);
      }
      await page.keyboard.press("ArrowRight");
    }
    const told = `sizes ${sizes.join(" ")} px; covered ${covered.map((share) => share.toFixed(2)).join(" ")}`;
    expect(median(sizes), told).toBeGreaterThanOrEqual(34);
    expect(median(covered), told).toBeGreaterThanOrEqual(0.55);
    expect(Math.min(...covered), told).toBeGreaterThanOrEqual(0.25);
    if (process.env.PRINT) console.log(told);
  });

  it.runIf(thorough)(
    "gathers what four experts say on one screen where text of 24 px has room for it",
    async () => {
      const page = await open({ viewport: { width: 1280, height: 720 } });
      await page.goto(address);
      await page.waitForSelector(".reveal.ready");
      const summaries = await page.evaluate(() =>
        [
          ...document.querySelectorAll(
            ".slides > section[data-question], .slides > section:has([data-question])",
          ),
        ].map((question) => question.querySelectorAll('section[data-body="cards"][data-echo]').length),
      );
      expect(summaries).toEqual([1, 1, 1, 2, 1]);
    },
  );

  it("is planned with widths of letters that are those of the browser, or hardly more", async () => {
    const page = await open({ viewport: { width: 1280, height: 720 } });
    await page.goto(address);
    await page.waitForSelector(".reveal.ready");
    const texts = await page.evaluate(async () => {
      await document.fonts.ready;
      const context = document.createElement("canvas").getContext("2d")!;
      const point = document.querySelector(".points > li")!;
      context.font = `24px ${getComputedStyle(point).fontFamily}`;
      const points = [...document.querySelectorAll('[data-body="cards"] .points > li')];
      return points.map(({ textContent: text }) => ({ text, em: context.measureText(text).width / 24 }));
    });
    for (const { text, em } of texts) {
      expect(widthInEm(text) / em, text).toBeGreaterThan(1);
      expect(widthInEm(text) / em, text).toBeLessThan(1.03);
    }
  });
});
