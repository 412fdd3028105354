import type { Span } from "./span.ts";

/** A place in the text that a term of the index stands for. */
export interface IndexPlace {
  /** Id of the marked words. */
  readonly id: string;
  /** Id of the question or section; absent in the abstract. */
  readonly part?: string;
  /** Id of the answer, if it is in one. */
  readonly answer?: string;
}

/** A term of the index with the places where the text speaks of it. */
export interface IndexEntry {
  readonly term: string;
  /** In the order of the text; none for a term that only leads to another or has only terms below it. */
  readonly places: readonly IndexPlace[];
  /** Terms to look up instead. */
  readonly see: readonly string[];
  /** The terms below it, sorted. */
  readonly entries: readonly IndexEntry[];
}

/** The index of an article. */
export interface BookIndex {
  /** Sorted as the article's language sorts. */
  readonly entries: readonly IndexEntry[];
  /** Where its first mark is; absent when there is none. */
  readonly span?: Span;
}

/** Terms that begin with the same letter. */
export interface LetterGroup {
  /** As a heading over the group; absent where a language has no letters to sort by, and for digits. */
  readonly letter?: string;
  readonly entries: readonly IndexEntry[];
}

/** Scripts with so many signs that a group for each would not help to find anything. */
const NO_LETTERS = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]/u;

/** Divides sorted entries by their first letter, accents apart. `lang` is the article's language. */
export function letterGroups(entries: readonly IndexEntry[], lang: string): readonly LetterGroup[] {
  const collator = new Intl.Collator(lang, { sensitivity: "base" });
  const groups: { letter?: string; entries: IndexEntry[] }[] = [];
  for (const entry of entries) {
    const letter = letterOf(entry.term, lang);
    const last = groups.at(-1);
    const isSame =
      last && (last.letter ?? "") !== "" && letter && collator.compare(last.letter!, letter) === 0;
    if (last && (isSame || last.letter === letter)) last.entries.push(entry);
    else groups.push({ ...(letter === undefined ? {} : { letter }), entries: [entry] });
  }
  return groups;
}

function letterOf(term: string, lang: string): string | undefined {
  const letter = /\p{L}\p{M}*/u.exec(term)?.[0];
  const startsWithDigit = /^[^\p{L}]*\p{N}/u.test(term);
  if (letter === undefined || startsWithDigit || NO_LETTERS.test(letter)) return undefined;
  return letter.toLocaleUpperCase(lang);
}
