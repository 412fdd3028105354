import { isRightToLeft } from "../../../i18n/languages.ts";
import { wordsOf } from "../../../i18n/own-words.ts";
import type { Listed } from "../../../model/listed.ts";
import { assetsView, type Document } from "../frame/document.ts";

/** How a page of the site that belongs to no article is made. */
interface SiteFrameOptions {
  /** By default the language of the articles, when they have only one. */
  readonly lang?: string | undefined;
  /** Makes addresses; by default those as seen from the shelf. */
  readonly url?: (file: string) => string;
  /** The tokens that the author's theme sets. */
  readonly themed?: ReadonlySet<string> | undefined;
}

/** A page of the site that belongs to no article. */
export function siteFrame(
  articles: readonly Listed[],
  { lang = langOf(articles), url = fileInSite, themed }: SiteFrameOptions = {},
): Document {
  // Words of one's own stand in `triptych.yaml`, so the articles in one language have the same.
  const words = wordsOf(articles.find(({ meta }) => meta.lang === lang)?.meta ?? { lang });
  return {
    lang,
    dir: isRightToLeft(lang) ? "rtl" : "ltr",
    title: articles.find(({ meta }) => meta.shelf?.title)?.meta.shelf?.title ?? words.shelf,
    assets: assetsView(url, themed),
    kind: "shelf",
    annotations: "none",
    words,
  };
}

/** The address where the site is published, from the first article that gives one. */
export function siteAddress(articles: readonly Listed[]): string | undefined {
  return articles.find(({ meta }) => meta.site !== undefined)?.meta.site;
}

/** Paragraphs about the site, with an empty line between them, from the first article that has them. */
export function siteIntroduction(articles: readonly Listed[]): string | undefined {
  return articles.find(({ meta }) => meta.shelf?.introduction)?.meta.shelf?.introduction;
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
