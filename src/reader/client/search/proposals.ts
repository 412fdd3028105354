import { similarWords } from "../similar-words.ts";

/** The most words that are proposed. */
const MOST = 5;
/** Shorter words look like too many others. */
const SHORTEST = 4;

/** Words that look like those typed, for a search that found nothing. `known` are those that there are. */
export function proposalsFor(typed: readonly string[], known: readonly string[]): readonly string[] {
  const long = known.filter((word) => word.length >= SHORTEST);
  return [...new Set(typed.flatMap((word) => similarWords(word, long, MOST)))].slice(0, MOST);
}
