import { wordsOf } from "../../../i18n/own-words.ts";
import { questionsOf } from "../../../model/article.ts";
import type { Listed } from "../../../model/listed.ts";
import { relativeUrl } from "../../../model/paths.ts";
import type { OutputLink } from "../../../output/output-link.ts";
import { FEED, LANDING } from "../../files.ts";
import type { Document } from "../frame/document.ts";
import { type OutputLinkView, outputLinks } from "../frame/output-links.ts";
import { bylineOf, type Opening } from "../pages/landing-page.ts";
import { fileInSite, siteAddress, siteFrame } from "./site-frame.ts";

/** What the shelf needs to know besides its articles. */
export interface ShelfOptions {
  /** The outputs of an article that the site has. */
  outputs(slug: string): readonly OutputLink[];
  /** Language of the shelf itself; by default the language of the articles, when they have only one. */
  readonly lang?: string;
  /** The tokens that the author's theme sets. */
  readonly themed?: ReadonlySet<string>;
}

/** The index page over all articles. */
export interface ShelfView extends Document {
  readonly entries: readonly ShelfEntry[];
  /** Every tag once, sorted, for the filter. */
  readonly tags: readonly string[];
  /** Address of the feed; undefined when there is none. */
  readonly feed: string | undefined;
}

/** One article on the shelf. */
export interface ShelfEntry extends Pick<Opening, "title" | "subtitle" | "byline"> {
  readonly lang: string;
  readonly dir: "ltr" | "rtl";
  readonly href: string;
  /** Counts of questions and experts, as text. */
  readonly facts: readonly string[];
  readonly outputLinks: readonly OutputLinkView[];
  readonly tags: readonly string[];
}

/** The view of the shelf, with the newest article first. */
export function shelfView(articles: readonly Listed[], options: ShelfOptions): ShelfView {
  const frame = siteFrame(articles, options);
  const tags = new Set(articles.flatMap(({ meta }) => meta.tags));
  return {
    ...frame,
    entries: [...articles]
      .sort(newestFirst)
      .map((article) => shelfEntry(article, options.outputs(article.slug))),
    tags: [...tags].sort((a, b) => a.localeCompare(b, frame.lang)),
    feed: siteAddress(articles) === undefined ? undefined : fileInSite(FEED),
  };
}

function shelfEntry(article: Listed, outputs: readonly OutputLink[]): ShelfEntry {
  const { meta, slug, experts } = article;
  const words = wordsOf(meta);
  const url = (file: string) => relativeUrl("index.html", `${slug}/${file}`);
  const questions = questionsOf(article).length;
  return {
    lang: meta.lang,
    dir: meta.dir,
    title: meta.title,
    subtitle: meta.subtitle,
    byline: bylineOf(meta, words),
    href: url(outputs[0]?.entry ?? LANDING),
    facts: [
      ...(questions > 0 ? [words.questionCount(questions)] : []),
      ...(experts.length > 0 ? [words.expertCount(experts.length)] : []),
    ],
    outputLinks: outputLinks(article, outputs, words, url),
    tags: meta.tags,
  };
}

/** Sorts the newest article first; articles without a date come last, by title. */
export function newestFirst(a: Listed, b: Listed): number {
  const [dateA, dateB] = [a.meta.date ?? "", b.meta.date ?? ""];
  if (dateA !== dateB) return dateA > dateB ? -1 : 1;
  return a.meta.title.localeCompare(b.meta.title, "en");
}
