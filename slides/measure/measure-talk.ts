import { clientScript } from "../../src/assets/client-script.ts";
import type { Tab } from "../../src/browser/tab.ts";
import { watch } from "../../src/browser/watch.ts";
import type { Article } from "../../src/model/article.ts";
import type { RenderContext } from "../../src/output/output.ts";
import { deckHtml } from "../html/deck.ts";
import type { Fault } from "./measure.ts";
import type {} from "./measure-client.ts"; // what it adds to the window
import { talkInMemory, useTalk } from "./open-talk.ts";
import type { Measured } from "./overflow.ts";

/** The windows that a talk has to fit: a projector, an old projector, a phone. Width and height, px. */
const WINDOWS = [
  { width: 1280, height: 720 },
  { width: 1024, height: 768 },
  { width: 390, height: 844 },
] as const;

/** Measuring reports no progress, so it gets a limit as a whole; ms. A hundred slides take a second. */
const LONGEST_MEASURING = 600_000;

/**
 * Opens the talk of an article in windows of several sizes and gives what does not fit there. Throws
 * `EnvironmentError` when the browser fails.
 */
export async function measureTalk(article: Article, context: RenderContext): Promise<readonly Measured[]> {
  const browser = await context.session.browser();
  const talk = talkInMemory(deckHtml(article, context), article, context);
  return Promise.all(
    WINDOWS.map(async ({ width, height }) => {
      const settings = { media: "screen", width, height } as const;
      const faults = await useTalk(browser, talk, settings, measureIn);
      return { window: `${width}×${height}`, faults };
    }),
  );
}

/** Measures the talk in an open tab. */
export async function measureIn(tab: Tab): Promise<readonly Fault[]> {
  const work = async () => {
    // Run, not added as a tag: the talk's policy allows only its own scripts.
    await tab.run(clientScript("measure.js").toString());
    return tab.evaluate(() => window.measureSlides());
  };
  return watch("measured the talk", LONGEST_MEASURING, work, tab);
}
