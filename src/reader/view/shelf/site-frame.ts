import { isRightToLeft, wordsFor } from "../../../i18n/languages.ts";
import type { Words } from "../../../i18n/words.ts";
import type { Listed } from "../../../model/listed.ts";
import { EARLY_SCRIPT, ICON, SCRIPT, STYLES } from "../../files.ts";

/** Addresses of the files that every page loads. */
export interface Assets {
  readonly styles: string;
  readonly script: string;
  /** The script that runs before the browser draws the page. */
  readonly early: string;
  readonly icon: string;
}

/** The files that a page loads; `url` makes their addresses as seen from the page. */
export function assetsView(url: (file: string) => string): Assets {
  return { styles: url(STYLES), script: url(SCRIPT), early: url(EARLY_SCRIPT), icon: url(ICON) };
}

/** What the pages of the site that belong to no article have in common. */
export interface SiteFrame {
  readonly lang: string;
  readonly dir: "ltr" | "rtl";
  readonly title: string;
  /** The text of the skip link. */
  readonly skip: string;
  readonly assets: Assets;
  readonly words: Words;
}

/** The frame of a page of the site. `url` makes addresses; by default those as seen from the shelf. */
export function siteFrame(articles: readonly Listed[], lang = langOf(articles), url = fileInSite): SiteFrame {
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

/** The address where the site is published, from the first article that gives one. */
export function siteAddress(articles: readonly Listed[]): string | undefined {
  return articles.find(({ meta }) => meta.site !== undefined)?.meta.site;
}

/** A file of the site, named as seen from an article's folder (`../feed.xml`), as seen from the site's folder. */
export function fileInSite(file: string): string {
  return file.replace(/^\.\.\//, "");
}

/** The language of all articles, or English when they have several. */
function langOf(articles: readonly Listed[]): string {
  const languages = new Set(articles.map(({ meta }) => meta.lang));
  return languages.size === 1 ? [...languages][0]! : "en";
}
