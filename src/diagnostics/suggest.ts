import { distance } from "fastest-levenshtein";

/** Shortest word that can be the start of another one: `lang` for `language`. */
const SHORTEST_START = 4;

/**
 * The candidate that `word` was most likely meant to be, or undefined when none is near. Near means:
 * at most one edit in a word of up to four letters, at most two or a third of the letters in a longer
 * one; else the one is the start of the other. Case does not matter.
 */
export function suggest(word: string, candidates: readonly string[]): string | undefined {
  const folded = word.toLowerCase();
  const limit = folded.length <= 4 ? 1 : Math.max(2, Math.floor(folded.length / 3));
  let best: { candidate: string; edits: number } | undefined;
  for (const candidate of candidates) {
    const lower = candidate.toLowerCase();
    // There are at least as many edits as the lengths differ by; `distance` is slow.
    if (Math.abs(folded.length - lower.length) > limit) continue;
    const edits = distance(folded, lower);
    if (edits <= limit && (best === undefined || edits < best.edits)) best = { candidate, edits };
  }
  return best?.candidate ?? candidates.find((candidate) => beginAlike(folded, candidate.toLowerCase()));
}

function beginAlike(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return short.length >= SHORTEST_START && long.startsWith(short);
}
