import { isRightToLeft, wordsFor } from "../../../i18n/languages.ts";
import type { Words } from "../../../i18n/words.ts";
import type { Listed } from "../../../model/listed.ts";
import type { OutputName } from "../../../model/output.ts";
import { relativeUrl } from "../../../model/paths.ts";
import { FEED } from "../../files.ts";
import { newestFirst, type ShelfEntry, shelfEntry } from "./shelf-entry.ts";
import { type Assets, assetsView } from "./site-frame.ts";

/** What the shelf is told besides its articles. */
export interface ShelfOptions {
  /** The outputs that the site holds of an article. */
  outputs(slug: string): readonly OutputName[];
  /** Language of the shelf itself; that of the articles when they have one in common. */
  readonly lang?: string;
}

/** What the pages of the site that belong to no article have in common. */
export interface SiteFrame {
  readonly lang: string;
  readonly dir: "ltr" | "rtl";
  readonly title: string;
  readonly skip: string;
  readonly assets: Assets;
  readonly words: Words;
}

/** The index page over all articles. */
export interface ShelfView extends SiteFrame {
  readonly entries: readonly ShelfEntry[];
  /** Every tag once, for choosing among articles. */
  readonly tags: readonly string[];
  /** The feed, where there is one. */
  readonly feed: string | undefined;
}

/** The shelf stands beside the articles' folders; its addresses are those of a file in one. */
const HERE = "index.html";

/** The view of the shelf: the newest article first. */
export function shelfView(articles: readonly Listed[], options: ShelfOptions): ShelfView {
  const { words, ...frame } = siteFrame(articles, options.lang);
  const tags = new Set(articles.flatMap(({ meta }) => meta.tags));
  return {
    ...frame,
    words,
    title: words.shelf,
    entries: [...articles]
      .sort(newestFirst)
      .map((article) => shelfEntry(article, options.outputs(article.slug), HERE)),
    tags: [...tags].sort((a, b) => a.localeCompare(b, frame.lang)),
    feed: siteAddress(articles) === undefined ? undefined : atSite(FEED),
  };
}

/** The frame of a page of the site; `url` makes addresses where they are not those of the shelf. */
export function siteFrame(articles: readonly Listed[], lang = langOf(articles), url = atSite): SiteFrame {
  const words = wordsFor(lang);
  return {
    lang,
    dir: isRightToLeft(lang) ? "rtl" : "ltr",
    title: words.shelf,
    skip: words.skipToText,
    assets: assetsView(url),
    words,
  };
}

/** Where the site is published: the address that its articles give, or the first of them. */
export function siteAddress(articles: readonly Listed[]): string | undefined {
  return articles.find(({ meta }) => meta.site !== undefined)?.meta.site;
}

function langOf(articles: readonly Listed[]): string {
  const languages = new Set(articles.map(({ meta }) => meta.lang));
  return languages.size === 1 ? [...languages][0]! : "en";
}

/** Files are named as seen from an article's folder; the shelf stands one above. */
function atSite(file: string): string {
  return relativeUrl(HERE, file.replace(/^\.\.\//, ""));
}
