import { distance } from "fastest-levenshtein";

/**
 * The candidate that `word` was most likely meant to be, or undefined when none is near: at most
 * one edit for words up to four letters, a third of the letters for longer ones. Case is ignored.
 */
export function suggest(word: string, candidates: readonly string[]): string | undefined {
  const folded = word.toLowerCase();
  const limit = folded.length <= 4 ? 1 : Math.floor(folded.length / 3);
  let best: { candidate: string; edits: number } | undefined;
  for (const candidate of candidates) {
    const edits = distance(folded, candidate.toLowerCase());
    if (edits <= limit && (best === undefined || edits < best.edits)) best = { candidate, edits };
  }
  return best?.candidate;
}
