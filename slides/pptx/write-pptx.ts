import { clientScript } from "../../src/assets/client-script.ts";
import type { Tab } from "../../src/browser/tab.ts";
import { watch } from "../../src/browser/watch.ts";
import type { Article } from "../../src/model/article.ts";
import type { RenderContext } from "../../src/output/output.ts";
import { deckHtml } from "../html/deck.ts";
import { type TalkInMemory, talkInMemory, useTalk } from "../measure/open-talk.ts";
import { planOf } from "../plan/plan.ts";
import { finishPptx } from "./finish-pptx.ts";
import type {} from "./in-page/pptx-client.ts"; // what it adds to the window
import { makePresentation } from "./presentation.ts";
import type { Box, Palette, PictureItem, ReadScreen, ScreenContent } from "./screen-content.ts";

/** Reading the slides and taking their pictures reports no progress, so it gets a limit as a whole; ms. */
const LONGEST_READING = 600_000;
/** Pixels of a picture for each px of a slide 720 px high. */
const SHARPNESS = 2;

/**
 * Writes a talk as a presentation for PowerPoint (Office Open XML, ECMA-376) whose text can be edited: a
 * slide for each screen with all of its points. The browser says where everything stands. The same
 * article gives the same bytes. Throws `EnvironmentError` when the browser fails.
 */
export async function writePptx(article: Article, context: RenderContext): Promise<Uint8Array> {
  const talk = talkInMemory(deckHtml(article, context, { alone: true }), article, context);
  const browser = await context.session.browser();
  const settings = { media: "screen", width: 1280, height: 720, onPages: true } as const;
  const { screens, palette } = await useTalk(browser, talk, settings, (tab) => readIn(tab, talk));
  const backups = planOf(article)
    .slides.filter(({ backup }) => backup)
    .map(({ number }) => `#/${number}`);
  return finishPptx(await makePresentation(article, screens, backups), article, palette, context.date);
}

async function readIn(
  tab: Tab,
  talk: TalkInMemory,
): Promise<{ screens: readonly ReadScreen[]; palette: Palette }> {
  const work = async () => {
    await tab.run(clientScript("talk-pptx.js").toString());
    const palette = await tab.evaluate(() => window.readPalette());
    const screens = await tab.evaluate(() => window.readScreens());
    const read: ReadScreen[] = [];
    for (const [index, screen] of screens.entries())
      read.push({ ...screen, pictures: await picturesOf(screen, index, tab, talk) });
    return { screens: read, palette };
  };
  return watch("read the talk", LONGEST_READING, work, tab);
}

/** The bytes of a screen's pictures: of its files, and of what the browser shows where there is none. */
async function picturesOf(
  { items }: ScreenContent,
  index: number,
  tab: Tab,
  { page, files }: TalkInMemory,
): Promise<ReadonlyMap<PictureItem, Uint8Array>> {
  const bytes = new Map<PictureItem, Uint8Array>();
  for (const item of items) {
    if (item.kind !== "picture") continue;
    const path = item.src && decodeURI(new URL(item.src, `file:///${page}`).pathname.slice(1));
    const file = path === undefined ? undefined : files.get(path);
    if (file instanceof Uint8Array) bytes.set(item, file);
    else {
      const corner = await tab.evaluate((shown) => window.showScreen(shown), index);
      const { x, y } = item.box;
      const place = { ...item.box, x: x + corner.x, y: y + corner.y };
      bytes.set(item, await tab.capture(inside(place), SHARPNESS));
    }
  }
  return bytes;
}

/** A picture begins and ends at whole px, and has one at least. */
function inside({ x, y, width, height }: Box): Box {
  const [left, top] = [Math.floor(x), Math.floor(y)];
  return {
    x: left,
    y: top,
    width: Math.max(1, Math.ceil(x + width) - left),
    height: Math.max(1, Math.ceil(y + height) - top),
  };
}
