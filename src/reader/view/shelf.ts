import { type Article, questionsOf } from "../../model/article.ts";
import type { OutputName } from "../../model/output.ts";
import { relativeUrl } from "../../model/paths.ts";
import { isRightToLeft, wordsFor } from "../../words/languages.ts";
import { DOORS } from "../files.ts";
import { type Assets, assetsView } from "./assets.ts";
import { type Door, doorsOf } from "./doors.ts";
import { bylineOf, type LandingView } from "./landing.ts";

/** What the shelf is told besides its articles. */
export interface ShelfOptions {
  /** The outputs that the site holds of an article. */
  outputs(slug: string): readonly OutputName[];
  /** Language of the shelf itself; that of the articles when they have one in common. */
  readonly lang?: string;
}

/** One article on the shelf. */
export interface ShelfEntry extends Pick<LandingView, "title" | "subtitle" | "byline"> {
  readonly lang: string;
  readonly dir: "ltr" | "rtl";
  readonly href: string;
  /** Counts of questions and experts. */
  readonly facts: readonly string[];
  readonly doors: readonly Door[];
}

/** The index page over all articles. */
export interface ShelfView {
  readonly lang: string;
  readonly dir: "ltr" | "rtl";
  readonly title: string;
  readonly skip: string;
  readonly assets: Assets;
  readonly entries: readonly ShelfEntry[];
}

/** The shelf stands beside the articles' folders; its addresses are those of a file in one. */
const HERE = "index.html";

/** The view of the shelf. */
export function shelfView(articles: readonly Article[], options: ShelfOptions): ShelfView {
  const languages = new Set(articles.map(({ meta }) => meta.lang));
  const lang = options.lang ?? (languages.size === 1 ? [...languages][0]! : "en");
  const words = wordsFor(lang);
  return {
    lang,
    dir: isRightToLeft(lang) ? "rtl" : "ltr",
    title: words.shelf,
    skip: words.skipToText,
    assets: assetsView((file) => relativeUrl(HERE, file.replace(/^\.\.\//, ""))),
    entries: articles.map((article) => entryView(article, options.outputs(article.slug))),
  };
}

function entryView(article: Article, outputs: readonly OutputName[]): ShelfEntry {
  const { meta, slug, experts } = article;
  const words = wordsFor(meta.lang);
  const url = (file: string) => relativeUrl(HERE, `${slug}/${file}`);
  const questions = questionsOf(article).length;
  return {
    lang: meta.lang,
    dir: meta.dir,
    title: meta.title,
    subtitle: meta.subtitle,
    byline: bylineOf(meta, words),
    href: url(DOORS[outputs[0] ?? "reader"]),
    facts: [
      ...(questions > 0 ? [words.questionCount(questions)] : []),
      ...(experts.length > 0 ? [words.expertCount(experts.length)] : []),
    ],
    doors: doorsOf(article, outputs, words, url),
  };
}
