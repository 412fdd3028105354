import type { Query as MiniQuery } from "minisearch";
import { COMMON } from "../../search-words/common-words.ts";
import { splitWords, type Word } from "../../search-words/split-words.ts";
import type { Guess } from "./engine.ts";
import { nearWords } from "./near-words.ts";
import { proposalsFor } from "./proposals.ts";
import type { Query } from "./query.ts";
import { stemTerm, type TextIndex, type TextRecord } from "./text-index.ts";

/** A record that matches. */
export interface Match {
  readonly record: TextRecord;
  /** The terms of the index that it was found by. */
  readonly terms: ReadonlySet<string>;
}

/** What was found in an index. */
export interface Matches {
  /** The best first. */
  readonly matches: readonly Match[];
  readonly guesses: readonly Guess[];
  readonly hasSome: boolean;
  readonly perhaps: readonly string[];
}

/** A word of the query as the index can be asked for it. */
interface Asked {
  readonly typed: string;
  readonly query: MiniQuery;
  readonly guess: readonly string[];
  readonly isKnown: boolean;
  readonly isCommon: boolean;
}

/**
 * Finds the records that have all words of a query, in any of their forms, and all its phrases. Common words
 * such as “of” need not be there beside rarer ones. When nothing has all words, what has some of them.
 */
export function find(index: TextIndex, query: Query, isWanted: (record: TextRecord) => boolean): Matches {
  const asked = query.words.map((word) => askedOf(word, word === query.unfinished, index));
  const phrases = query.phrases.map((words) => words.map(({ word }) => word));
  const exact = phrases.flat().map((word): MiniQuery => word);
  const known = asked.filter(({ isKnown }) => isKnown);
  const rare = known.some(({ isCommon }) => !isCommon) ? known.filter(({ isCommon }) => !isCommon) : known;
  const needed = [...rare.map((each) => each.query), ...exact];
  const run = (combineWith: "AND" | "OR") => {
    if (needed.length === 0) return [];
    const found = index.search.search({ combineWith, queries: [...needed] });
    return found
      .map(
        ({ id, match }): Match => ({
          record: index.records[id as number]!,
          terms: new Set(Object.keys(match)),
        }),
      )
      .filter(({ record }) => isWanted(record) && phrases.every((phrase) => hasPhrase(record, phrase)));
  };
  const all = run("AND");
  const matches = all.length > 0 ? all : run("OR");
  const missing = asked.filter(({ isKnown }) => !isKnown);
  return {
    matches,
    guesses: known.flatMap(({ typed, guess }) =>
      guess.length > 0 ? [{ typed, found: guess.map((word) => writtenIn(matches, word)) }] : [],
    ),
    hasSome: matches.length > 0 && (all.length === 0 || missing.length > 0),
    perhaps: matches.length > 0 ? [] : proposals(query, index),
  };
}

/** A word as the first text that has it writes it: with its accents and capital letters. */
function writtenIn(matches: readonly Match[], word: string): string {
  for (const { record, terms } of matches) {
    if (!terms.has(word)) continue;
    for (const [, text] of record.passages) {
      const found = splitWords(text, record.lang).find((each) => each.word === word);
      if (found) return found.written;
    }
  }
  return word;
}

/** Finds a word as it is typed, by its stem, and by its beginning; else what it may be with a typing error. */
function askedOf({ word, written }: Word, isUnfinished: boolean, index: TextIndex): Asked {
  const stems = [...new Set(index.langs.map((lang) => stemTerm(written, lang)))];
  const known = [word, ...stems].filter((term) => index.counts.has(term));
  // A short word that is there is not taken for the beginning of another.
  const mayBegin = word.length > 3 || (isUnfinished && known.length === 0);
  const begins = mayBegin && index.search.search(word, { prefix: true }).length > 0;
  const guess = known.length > 0 || begins ? [] : nearWords(word, wordsOf(index));
  const guessed = guess.flatMap((near) => [near, ...index.langs.map((lang) => stemTerm(near, lang))]);
  const forms: MiniQuery[] = [
    { combineWith: "OR", boostTerm: () => 2, queries: [word] },
    { combineWith: "OR", queries: [...stems, ...guessed] },
    ...(begins
      ? [{ combineWith: "OR" as const, prefix: true, weights: { prefix: 0.5, fuzzy: 0 }, queries: [word] }]
      : []),
  ];
  return {
    typed: written,
    query: { combineWith: "OR", queries: forms },
    guess,
    isKnown: known.length > 0 || begins || guess.length > 0,
    isCommon: isCommon(word, index),
  };
}

/** Letters of which a word has several. Signs of Chinese, for example, are words alone. */
const LETTERS = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Arabic}\p{Script=Hebrew}]+$/u;

/** The particles of Japanese. */
const PARTICLE = /^\p{Script=Hiragana}{1,2}$/u;

/** The share of passages from which on a short word says little. */
const SHORT_COMMON = 1 / 8;

/** Whether a word says little because it stands in many passages. A text with few passages cannot tell. */
export function isCommon(word: string, { counts, passages }: TextIndex): boolean {
  if (PARTICLE.test(word)) return true;
  const share = (counts.get(word) ?? 0) / passages;
  const isShort = word.length <= 3 && LETTERS.test(word);
  return passages >= 20 && share > (isShort ? SHORT_COMMON : COMMON);
}

/** The words of an index without its stems, the most frequent first. */
function wordsOf({ counts }: TextIndex): readonly string[] {
  return [...counts]
    .filter(([term]) => !term.startsWith("~"))
    .sort(([, a], [, b]) => b - a)
    .map(([term]) => term);
}

function proposals({ words, phrases }: Query, index: TextIndex): readonly string[] {
  const known = wordsOf(index).filter((word) => !isCommon(word, index));
  const typed = [...words, ...phrases.flat()].map(({ word }) => word);
  return proposalsFor(typed, known);
}

function hasPhrase({ title, passages, lang }: TextRecord, phrase: readonly string[]): boolean {
  return [title, ...passages.map(([, text]) => text)].some(
    (text) => phrasePlaces(splitWords(text, lang), phrase).length > 0,
  );
}

/** The indexes of the words at which a phrase starts. */
export function phrasePlaces(words: readonly Word[], phrase: readonly string[]): readonly number[] {
  return words.flatMap((_, start) =>
    phrase.every((word, place) => words[start + place]?.word === word) ? start : [],
  );
}
