import { wordsFor } from "../../../i18n/languages.ts";
import { questionsOf } from "../../../model/article.ts";
import type { Listed } from "../../../model/listed.ts";
import type { OutputName } from "../../../model/output.ts";
import { relativeUrl } from "../../../model/paths.ts";
import { DOORS } from "../../files.ts";
import { type Door, doorsOf } from "../doors.ts";
import { bylineOf, type LandingView } from "../pages/landing-page.ts";

/** One article on the shelf. */
export interface ShelfEntry extends Pick<LandingView, "title" | "subtitle" | "byline"> {
  readonly lang: string;
  readonly dir: "ltr" | "rtl";
  readonly href: string;
  /** Counts of questions and experts. */
  readonly facts: readonly string[];
  readonly doors: readonly Door[];
  readonly tags: readonly string[];
}

/** The view of an article as the shelf, whose file is `here`, shows it. */
export function shelfEntry(article: Listed, outputs: readonly OutputName[], here: string): ShelfEntry {
  const { meta, slug, experts } = article;
  const words = wordsFor(meta.lang);
  const url = (file: string) => relativeUrl(here, `${slug}/${file}`);
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
    tags: meta.tags,
  };
}

/** The newest first; those without a date come last, by title. */
export function newestFirst(a: Listed, b: Listed): number {
  const [dateA, dateB] = [a.meta.date ?? "", b.meta.date ?? ""];
  if (dateA !== dateB) return dateA > dateB ? -1 : 1;
  return a.meta.title.localeCompare(b.meta.title, "en");
}
