import type { Article, Part } from "../../../model/article.ts";
import type { Prose } from "../../../model/prose.ts";
import { proseText } from "../../../prose/text.ts";

/** How much of a text people read in a minute. */
const WORDS = 230;
const IDEOGRAPHS = 450;

/** Scripts without blanks between words; a letter is a word or most of one. */
const IDEOGRAPH = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu;
const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}’'-]*/gu;

/**
 * How long it takes to read an article, in minutes: at least one, and from 20 on in steps of five, since
 * nobody reads as evenly as that.
 */
export function readingTime(article: Article): number {
  const minutes = [article.abstract.prose, ...article.parts.flatMap(proseOf)].reduce(
    (sum, prose) => sum + minutesFor(proseText(prose)),
    0,
  );
  return minutes < 20 ? Math.max(1, Math.round(minutes)) : 5 * Math.round(minutes / 5);
}

function proseOf(part: Part): readonly Prose[] {
  if (part.kind === "section") return [part.body.prose];
  return [part.intro.prose, ...part.answers.map(({ body }) => body.prose)];
}

/** Letters before this one are no ideographs, and most texts have no others. */
const LATE = /[\u2e80-\uffff]/;

function minutesFor(text: string): number {
  if (!LATE.test(text)) return (text.match(WORD)?.length ?? 0) / WORDS;
  const ideographs = text.match(IDEOGRAPH)?.length ?? 0;
  const words = text.replace(IDEOGRAPH, " ").match(WORD)?.length ?? 0;
  return ideographs / IDEOGRAPHS + words / WORDS;
}
