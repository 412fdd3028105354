import type { Browser, Page } from "playwright-core";
import type { Fault } from "../../slides/measure/fault.ts";
import { talk } from "../../slides/output.ts";
import { type Measured, overflowFindings } from "../../slides/measure/overflow.ts";
import { startPlaywright } from "../browser/start-playwright.ts";
import { byPlace, type Diagnostic } from "../diagnostics/diagnostic.ts";
import type { MakerOptions } from "../model/output.ts";
import { assetFiles, readScript } from "./assets.ts";
import type { CheckedArticle } from "./checked-article.ts";
import { MEMORY_ORIGIN } from "./serve-files.ts";
import { openTalk, type TalkFiles, talkInMemory } from "./talk-tab.ts";

/** The windows that a talk must fit: a projector, an old projector, a phone. Width and height, px. */
const WINDOWS = [
  { width: 1280, height: 720 },
  { width: 1024, height: 768 },
  { width: 390, height: 844 },
] as const;

/** What was put into the page. */
const MEASURE_SCRIPT = "measure.js";

/**
 * Opens the talk of every article in a browser and reports what does not fit on its slide: clipped,
 * over something else, or out of the slide. Throws `EnvironmentError` without a browser.
 */
export async function measureTalks(
  articles: readonly CheckedArticle[],
  options: MakerOptions & { readonly theme: string },
): Promise<readonly Diagnostic[]> {
  const [{ browser }, assets] = await Promise.all([
    startPlaywright(options),
    assetFiles([talk], options.theme),
  ]);
  try {
    const found: Diagnostic[] = [];
    for (const each of articles) {
      const read = await each.read();
      const measured = await measureTalk(browser, talkInMemory(read, assets));
      found.push(...overflowFindings(read.article, measured));
    }
    return found.sort(byPlace);
  } finally {
    await browser.close();
  }
}

async function measureTalk(browser: Browser, files: TalkFiles): Promise<readonly Measured[]> {
  const address = `${MEMORY_ORIGIN}${files.folder}/${talk.door}`;
  return Promise.all(
    WINDOWS.map(async (size) => {
      const tab = await openTalk(browser, files, address, size);
      const faults = await measure(tab);
      await tab.context().close();
      return { window: `${size.width}×${size.height}`, faults };
    }),
  );
}

async function measure(tab: Page): Promise<readonly Fault[]> {
  // Evaluated, not added as a tag: the policy of the deck allows no script but its own.
  await tab.evaluate(readScript(MEASURE_SCRIPT).toString());
  return tab.evaluate(() => window.measureSlides());
}
