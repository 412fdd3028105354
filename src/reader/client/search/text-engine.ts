import { splitWords, type Word } from "../../search-words/split-words.ts";
import type { Engine, PassageFound, Result } from "./engine.ts";
import { excerpt } from "./excerpt.ts";
import { find, isCommon, type Match, phrasePlaces } from "./find.ts";
import { type Query, readQuery } from "./query.ts";
import { type LoadedArticle, stemTerm, type TextIndex, type TextRecord, textIndex } from "./text-index.ts";

/** The search that the browser makes by itself, over the records of these articles. */
export function textEngine(articles: readonly LoadedArticle[]): Engine {
  const index = textIndex(articles);
  return {
    experts: (article) => [
      ...new Set(
        index.records.flatMap(({ slug, expert }) => (expert && (!article || slug === article) ? expert : [])),
      ),
    ],
    async find(typed, { article, expert }) {
      const query = readQuery(typed, document.documentElement.lang);
      const isWanted = (record: TextRecord) =>
        (!article || record.slug === article) && (!expert || record.expert === expert);
      const { matches, ...said } = find(index, query, isWanted);
      return {
        ...said,
        count: matches.length,
        results: async (start, end) =>
          matches.slice(start, end).map((match) => resultOf(match, query, index)),
      };
    },
  };
}

/** A record as it is shown: the paragraphs with marked words, else how it begins. */
export function resultOf({ record, terms }: Match, query: Query, index: TextIndex): Result {
  const { slug, url, title, article, expert, passages, lang } = record;
  const isMarked = marker(terms, query, index, lang);
  const marks = new Set<string>();
  const found: PassageFound[] = [];
  for (const [id, text] of passages) {
    const words = splitWords(text, lang);
    const runs = isMarked(words);
    if (runs.length === 0) continue;
    for (const [from, to] of runs) marks.add(text.slice(words[from]!.start, endOf(words[to]!)).toLowerCase());
    found.push({ id: id || undefined, pieces: excerpt(text, words, runs) });
  }
  const [first] = passages;
  if (found.length === 0 && first) {
    found.push({ id: first[0] || undefined, pieces: excerpt(first[1], splitWords(first[1], lang), []) });
  }
  return {
    url: `${encodeURIComponent(slug)}/${url}`,
    title,
    article,
    expert,
    passages: found,
    marks: [...marks],
  };
}

/** Runs of words to mark, each from its first to its last word. */
export type Runs = readonly (readonly [from: number, to: number])[];

/**
 * Finds what to mark in the words of a passage: phrases, and single words that the record was found by.
 * Common words are marked only when nothing else was typed.
 */
function marker(terms: ReadonlySet<string>, query: Query, index: TextIndex, lang: string) {
  const phrases = query.phrases.map((words) => words.map(({ word }) => word));
  const inPhrases = new Set(phrases.flat());
  const isRare = (word: string) => !isCommon(word, index);
  const onlyCommon = query.phrases.length === 0 && !query.words.some(({ word }) => isRare(word));
  const isFound = ({ word, written }: Word) =>
    (onlyCommon || isRare(word)) &&
    ((terms.has(word) && !inPhrases.has(word)) || terms.has(stemTerm(written, lang)));
  return (words: readonly Word[]): Runs => {
    const runs: (readonly [number, number])[] = phrases.flatMap((phrase) =>
      phrasePlaces(words, phrase).map((start) => [start, start + phrase.length - 1] as const),
    );
    for (const [place, word] of words.entries()) if (isFound(word)) runs.push([place, place]);
    return runs.sort(([a], [b]) => a - b);
  };
}

function endOf({ start, written }: Word): number {
  return start + written.length;
}
