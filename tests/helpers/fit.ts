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
  const questions = await tab.evaluate(() => {
    const textsOf = (screens: readonly Element[], selector: string) =>
      screens.flatMap((screen) =>
        [...screen.querySelectorAll(selector)].map((element) => element.textContent ?? ""),
      );
    return [...document.querySelectorAll(".slides > section")]
      .map((slide) => (slide.querySelector(":scope > section") ? [...slide.children] : [slide]))
      .filter(([first]) => first?.matches("[data-question]"))
      .map((screens) =>
        [
          screens.filter((screen) => !screen.matches("[data-echo]")),
          screens.filter((screen) => screen.matches("[data-echo]")),
        ].map((some) => ({
          points: textsOf(some, ".points > li"),
          positions: textsOf(some, ".card > .position"),
        })),
      );
  });
  const sizes = await tab.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>(".points > li")].map((point) => ({
      body: point.closest("section")?.dataset.body ?? "",
      size: Number.parseFloat(getComputedStyle(point).fontSize),
    })),
  );
  return { faults, questions, sizes };
}

/** The smallest size of key points, by the kind of their screen, in px of 720. */
const FLOORS: Readonly<Record<string, number>> = { spotlight: 28, cards: 24 };

const bare = (text: string) => text.replace(/[\s.]+/g, "");

/**
 * Opens the talk of an article and holds it to its promises: nothing clipped or over something else,
 * every position and key point there once and in order, and again once in the summary if there is one,
 * no text under its floor.
 */
export async function expectFits(browser: Browser, source: string): Promise<void> {
  const { article } = await read(source);
  const context = contextWith({ assets: await siteAssets(talk) });
  const inMemory = talkInMemory(deckHtml(article, context), article, context);
  const expected = questionsOf(article).map(({ answers }) => ({
    points: answers.flatMap(({ keyPoints }) => keyPoints.map(({ text }) => bare(text))),
    positions: answers.flatMap(({ position }) => (position ? [bare(position.text)] : [])),
  }));
  const isSummedUp = article.meta.talk.style !== "grid" && article.experts.length > 1;
  for (const viewport of [
    { width: 1280, height: 720 },
    { width: 390, height: 844 },
  ]) {
    const settings = { media: "screen", ...viewport } as const;
    const { faults, questions, sizes } = await useTalk(browser, inMemory, settings, shownIn);
    expect(faults, source).toEqual([]);
    const [first, again] = [0, 1].map((index) => questions.map((parts) => bareTexts(parts[index]!)));
    expect(first).toEqual(expected);
    questionsOf(article).forEach(({ answers }, index) => {
      const repeated = isSummedUp && answers.length > 1;
      expect(again![index]).toEqual(repeated ? expected[index] : { points: [], positions: [] });
    });
    if (viewport.width <= 600) continue;
    for (const { body, size } of sizes) expect(size).toBeGreaterThanOrEqual(FLOORS[body]!);
  }
}

function bareTexts({ points, positions }: { points: readonly string[]; positions: readonly string[] }) {
  return { points: points.map(bare), positions: positions.map(bare) };
}
