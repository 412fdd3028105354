import { wordsOf } from "../../../i18n/own-words.ts";
import { questionsOf } from "../../../model/article.ts";
import type { Listed } from "../../../model/listed.ts";
import { relativeUrl } from "../../../model/paths.ts";
import type { OutputLink } from "../../../output/output-link.ts";
import { FEED, LANDING, READER, SITE_EXPERTS } from "../../files.ts";
import type { Document } from "../frame/document.ts";
import { type OutputLinkView, outputLinks } from "../frame/output-links.ts";
import type { Link } from "../link.ts";
import { bylineOf, type Opening } from "../pages/landing-page.ts";
import { fileInSite, siteAddress, siteFrame, siteIntroduction } from "./site-frame.ts";
import { siteMetadata } from "./site-metadata.ts";

/** The most articles on one page of the shelf. */
const MOST_ON_PAGE = 100;
/** From so many articles on, they are listed closely, under their years. */
const MANY = 12;

/** What the shelf needs to know besides its articles. */
export interface ShelfOptions {
  /** The outputs of an article that the site has. */
  outputs(slug: string): readonly OutputLink[];
  /** Language of the shelf itself; by default the language of the articles, when they have only one. */
  readonly lang?: string;
  /** The tokens that the author's theme sets. */
  readonly themed?: ReadonlySet<string>;
  /** What the site's picture for links shows, in words; undefined when it has none. */
  readonly picture?: string | undefined;
}

/** A page of the index over all articles. */
export interface ShelfView extends Document {
  /** Its file, in the site's folder. */
  readonly file: string;
  /** The site's name, which leads to the first page. */
  readonly home: Link;
  /** Paragraphs about the site; on the first page only. */
  readonly introduction: readonly string[];
  readonly groups: readonly ShelfGroup[];
  /** Whether the articles are listed closely. */
  readonly isClose: boolean;
  /** How many articles all pages have. */
  readonly count: number;
  /** Every tag once, sorted, for the filter. */
  readonly tags: readonly string[];
  /** The index of all experts, where there are any. */
  readonly experts: Link | undefined;
  /** Address of the feed; undefined when there is none. */
  readonly feed: string | undefined;
  /** The page's number and the pages before and after it, when there are several. */
  readonly pages: ShelfPages | undefined;
}

/** Where a page of the shelf is among the others. */
export interface ShelfPages {
  readonly number: number;
  readonly total: number;
  readonly previous: string | undefined;
  readonly next: string | undefined;
}

/** Articles below a heading: a year; without one where all stand together. */
export interface ShelfGroup {
  readonly heading: string | undefined;
  readonly entries: readonly ShelfEntry[];
}

/** One article on the shelf. */
export interface ShelfEntry extends Pick<Opening, "title" | "subtitle" | "byline"> {
  readonly slug: string;
  readonly lang: string;
  readonly dir: "ltr" | "rtl";
  readonly href: string;
  /** What the article is about, in a line. */
  readonly summary: string | undefined;
  /** The names of the experts, in one text. */
  readonly experts: string | undefined;
  /** The count of questions, as text. */
  readonly facts: readonly string[];
  readonly outputLinks: readonly OutputLinkView[];
  readonly tags: readonly string[];
}

/** The pages of the shelf, with the newest article first. There is always one. */
export function shelfViews(articles: readonly Listed[], options: ShelfOptions): readonly ShelfView[] {
  const sorted = [...articles].sort(newestFirst);
  const total = Math.max(1, Math.ceil(sorted.length / MOST_ON_PAGE));
  return Array.from({ length: total }, (_, index) => {
    const here = sorted.slice(index * MOST_ON_PAGE, (index + 1) * MOST_ON_PAGE);
    return pageView(here, index + 1, total, articles, options);
  });
}

function pageView(
  here: readonly Listed[],
  number: number,
  total: number,
  articles: readonly Listed[],
  options: ShelfOptions,
): ShelfView {
  const frame = siteFrame(articles, options);
  const tags = new Set(articles.flatMap(({ meta }) => meta.tags));
  const introduction = siteIntroduction(articles);
  const hasExperts = articles.some(
    ({ slug, experts }) => experts.length > 0 && options.outputs(slug).some(({ name }) => name === READER),
  );
  const isClose = articles.length >= MANY;
  const entry = (article: Listed) => shelfEntry(article, options.outputs(article.slug));
  // Without an introduction, search engines and services that show links are told what there is.
  const listed = here.slice(0, 3).map(({ meta }) => meta.title);
  const about = {
    ...frame,
    description: introduction ?? [frame.words.articleCount(articles.length), ...listed].join(" · "),
  };
  return {
    ...about,
    file: fileOf(number),
    home: { text: frame.title, href: fileOf(1) },
    metadata: siteMetadata(articles, fileOf(number), about, options.picture),
    introduction: number === 1 && introduction ? introduction.split(/\n\s*\n/) : [],
    groups: isClose
      ? byYear(here, frame.words.undated, entry)
      : [{ heading: undefined, entries: here.map(entry) }],
    isClose,
    count: articles.length,
    tags: [...tags].sort((a, b) => a.localeCompare(b, frame.lang)),
    experts: hasExperts ? { text: frame.words.experts, href: fileInSite(SITE_EXPERTS) } : undefined,
    feed: siteAddress(articles) === undefined ? undefined : fileInSite(FEED),
    pages:
      total > 1
        ? {
            number,
            total,
            previous: number > 1 ? fileOf(number - 1) : undefined,
            next: number < total ? fileOf(number + 1) : undefined,
          }
        : undefined,
  };
}

/** The file of a page of the shelf, counted from 1. */
function fileOf(number: number): string {
  return number === 1 ? "index.html" : `articles-${number}.html`;
}

function byYear(
  articles: readonly Listed[],
  undated: string,
  entry: (article: Listed) => ShelfEntry,
): readonly ShelfGroup[] {
  const years = new Map<string, ShelfEntry[]>();
  for (const article of articles) {
    const year = article.meta.date?.slice(0, 4) ?? undated;
    years.set(year, [...(years.get(year) ?? []), entry(article)]);
  }
  return [...years].map(([heading, entries]) => ({ heading, entries }));
}

function shelfEntry(article: Listed, outputs: readonly OutputLink[]): ShelfEntry {
  const { meta, slug, experts } = article;
  const words = wordsOf(meta);
  const url = (file: string) => relativeUrl("index.html", `${slug}/${file}`);
  const questions = questionsOf(article).length;
  return {
    slug,
    lang: meta.lang,
    dir: meta.dir,
    title: meta.title,
    subtitle: meta.subtitle,
    summary: meta.description,
    experts: experts.length > 0 ? words.list(experts.map(({ name }) => name)) : undefined,
    byline: bylineOf(meta, words),
    href: url(outputs[0]?.entry(article) ?? LANDING),
    facts: [...(questions > 0 ? [words.questionCount(questions)] : [])],
    outputLinks: outputLinks(article, outputs, words, url),
    tags: meta.tags,
  };
}

/** Sorts the newest article first; articles without a date come last, by title. */
export function newestFirst(a: Pick<Listed, "meta">, b: Pick<Listed, "meta">): number {
  const [dateA, dateB] = [a.meta.date ?? "", b.meta.date ?? ""];
  if (dateA !== dateB) return dateA > dateB ? -1 : 1;
  return a.meta.title.localeCompare(b.meta.title, "en");
}
