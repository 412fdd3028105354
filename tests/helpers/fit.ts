import type { Browser, Page } from "playwright-core";
import { expect } from "vitest";
import { talk } from "../../slides/output.ts";
import { questionsOf } from "../../src/model/article.ts";
import { assetFiles, readScript } from "../../src/site/assets.ts";
import { MEMORY_ORIGIN } from "../../src/site/serve-files.ts";
import { openTalk, talkInMemory } from "../../src/site/talk-tab.ts";
import { read } from "./read.ts";

/** What a talk shows, read off the browser after plan and fit. */
async function shownIn(tab: Page) {
  await tab.evaluate(readScript("measure.js").toString());
  const faults = await tab.evaluate(() => window.measureSlides());
  const shown = await tab.evaluate(() =>
    [...document.querySelectorAll(".slides > section")]
      .map((slide) => [...slide.querySelectorAll<HTMLElement>(".points > li")])
      .filter((points) => points.length > 0)
      .map((points) => points.map((point) => point.textContent ?? "")),
  );
  const smallest = await tab.evaluate(() =>
    Math.min(
      ...[...document.querySelectorAll(".points > li")].map((point) =>
        Number.parseFloat(getComputedStyle(point).fontSize),
      ),
    ),
  );
  return { faults, shown, smallest };
}

const bare = (text: string) => text.replace(/[\s.]+/g, "");

/**
 * Opens the talk of an article and holds it to its promises: nothing clipped or over something else,
 * every key point there once and in order, no text under the floor.
 */
export async function expectFits(browser: Browser, source: string): Promise<void> {
  const { article } = await read(source);
  const about = { path: "naps.md", article, images: new Map() };
  const files = talkInMemory(about, await assetFiles([talk]));
  for (const viewport of [
    { width: 1280, height: 720 },
    { width: 390, height: 844 },
  ]) {
    const tab = await openTalk(browser, files, `${MEMORY_ORIGIN}${files.folder}/${talk.door}`, viewport);
    const { faults, shown, smallest } = await shownIn(tab);
    await tab.context().close();
    expect(faults, source).toEqual([]);
    expect(shown.map((points) => points.map(bare))).toEqual(
      questionsOf(article).map(({ answers }) =>
        answers.flatMap(({ keyPoints }) => keyPoints.map(({ text }) => bare(text))),
      ),
    );
    if (viewport.width > 600) expect(smallest).toBeGreaterThanOrEqual(20);
  }
}
