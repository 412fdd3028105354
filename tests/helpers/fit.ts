import { expect } from "vitest";
import { deckHtml } from "../../slides/html/deck.ts";
import { measureIn } from "../../slides/measure/measure-talk.ts";
import { talkInMemory, useTalk } from "../../slides/measure/open-talk.ts";
import { talk } from "../../slides/output.ts";
import type { Browser } from "../../src/browser/start-browser.ts";
import type { Tab } from "../../src/browser/tab.ts";
import { questionsOf } from "../../src/model/article.ts";
import { contextWith, siteAssets } from "./context.ts";
import { read } from "./read.ts";

/** What a talk shows, read off the browser after plan and fit. */
async function shownIn(tab: Tab) {
  const faults = await measureIn(tab);
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
  const positions = await tab.evaluate(() =>
    [...document.querySelectorAll(".card > .position")].map((position) => position.textContent ?? ""),
  );
  return { faults, shown, positions, smallest };
}

const bare = (text: string) => text.replace(/[\s.]+/g, "");

/**
 * Opens the talk of an article and holds it to its promises: nothing clipped or over something else,
 * every position and key point there once and in order, no text under the floor.
 */
export async function expectFits(browser: Browser, source: string): Promise<void> {
  const { article } = await read(source);
  const context = contextWith({ assets: await siteAssets(talk) });
  const inMemory = talkInMemory(deckHtml(article, context), article, context);
  for (const viewport of [
    { width: 1280, height: 720 },
    { width: 390, height: 844 },
  ]) {
    const settings = { media: "screen", ...viewport } as const;
    const { faults, shown, positions, smallest } = await useTalk(browser, inMemory, settings, shownIn);
    expect(faults, source).toEqual([]);
    expect(shown.map((points) => points.map(bare))).toEqual(
      questionsOf(article).map(({ answers }) =>
        answers.flatMap(({ keyPoints }) => keyPoints.map(({ text }) => bare(text))),
      ),
    );
    const answers = questionsOf(article).flatMap((question) => question.answers);
    expect(positions.map(bare)).toEqual(
      answers.flatMap(({ position }) => (position ? [bare(position.text)] : [])),
    );
    if (viewport.width > 600) expect(smallest).toBeGreaterThanOrEqual(20);
  }
}
