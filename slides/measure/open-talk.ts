import type { Browser } from "../../src/browser/start-browser.ts";
import { openTab, type Tab, type TabSettings } from "../../src/browser/tab.ts";
import { watch } from "../../src/browser/watch.ts";
import type { Article } from "../../src/model/article.ts";
import type { RenderContext } from "../../src/output/output.ts";
import { TALK_PAGE } from "../files.ts";

/** A talk that is not on disk. */
export interface TalkInMemory {
  /** Path of its page in the site. */
  readonly page: string;
  /** The page and all that it loads, by their paths in the site. */
  readonly files: ReadonlyMap<string, Uint8Array | string>;
}

/** What a talk needs to be shown; `html` is its page. */
export function talkInMemory(html: string, article: Article, context: RenderContext): TalkInMemory {
  const files = new Map(context.assets);
  const page = `${article.slug}/${TALK_PAGE}`;
  for (const { src } of article.images) {
    const bytes = context.imageBytes(src);
    if (bytes) files.set(`${article.slug}/${context.imagePath(src)}`, bytes);
    const video = context.video?.(src);
    const film = video?.bytes();
    if (video && film) files.set(`${article.slug}/${video.path}`, film);
  }
  return { page, files: files.set(page, html) };
}

/** A talk that is not ready after so long never is; ms. */
const LONGEST_OPENING = 60_000;

/** How a talk is opened. */
export interface TalkSettings extends TabSettings {
  /** Whether reveal.js puts every screen on a page of its own, with all of its points; in print it always does. */
  readonly onPages?: boolean;
}

/**
 * Opens a talk in a tab of its own, waits until reveal.js has laid it out for the tab's medium, and
 * gives what `use` gives; the tab is closed then. Throws `EnvironmentError` when the talk does not open.
 */
export async function useTalk<T>(
  browser: Browser,
  { page, files }: TalkInMemory,
  settings: TalkSettings,
  use: (tab: Tab) => Promise<T>,
): Promise<T> {
  const onPages = settings.onPages || settings.media === "print";
  const tab = await watch("opened a tab", LONGEST_OPENING, () => openTab(browser, settings), browser);
  try {
    tab.serve((path) => files.get(path));
    const open = async () => {
      await tab.goto(onPages ? `${page}?print-pdf` : page);
      await tab.waitFor(onPages ? isOnPages : isShown);
    };
    await watch("opened the talk", LONGEST_OPENING, open, tab);
    return await use(tab);
  } finally {
    await tab.close();
  }
}

/** Runs in the browser: whether reveal.js has put every screen onto a page. */
function isOnPages(): boolean {
  return "printable" in document.documentElement.dataset;
}

/** Runs in the browser: whether the slides are set up; as text, they are from the start. */
function isShown(): boolean {
  const root = document.querySelector(".reveal");
  return root !== null && (!root.matches('[data-view="slides"]') || root.matches(".ready"));
}
