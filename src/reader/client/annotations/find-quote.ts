import type { Place, Quote } from "./annotation.ts";

/** How much of the text around is kept with words. */
const CONTEXT = 32;
/** How much of it must be there for words that were changed to be found between. */
const LEAST_CONTEXTS = [CONTEXT, CONTEXT / 2];

/** The words at a place, with what stands around them. */
export function quoteAt(text: string, { start, end }: Place): Quote {
  return {
    exact: text.slice(start, end),
    prefix: text.slice(Math.max(0, start - CONTEXT), start),
    suffix: text.slice(end, end + CONTEXT),
  };
}

/**
 * Where words are in a text that may have been changed. Of several equal ones, those with the most alike
 * around them, then those nearest to where they were. Words that were changed themselves are found by what
 * stands around them. Undefined when they have gone, or nothing tells which of several is meant.
 */
export function findQuote(text: string, quote: Quote, before: Place): Place | undefined {
  const { exact } = quote;
  const found = occurrences(text, exact).map((start) => ({ start, alike: alikeAround(text, start, quote) }));
  if (found.length === 0) return between(text, quote, before);
  const [best, next] = found.sort(
    (a, b) => b.alike - a.alike || Math.abs(a.start - before.start) - Math.abs(b.start - before.start),
  );
  if (next && best!.alike === 0) return undefined;
  return { start: best!.start, end: best!.start + exact.length };
}

function occurrences(text: string, words: string): readonly number[] {
  const starts: number[] = [];
  if (words === "") return starts;
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) starts.push(at);
  return starts;
}

/** How many characters on both sides of an occurrence are as they were. */
function alikeAround(text: string, start: number, { exact, prefix, suffix }: Quote): number {
  let left = 0;
  while (left < prefix.length && text[start - 1 - left] === prefix.at(-1 - left)) left++;
  const end = start + exact.length;
  let right = 0;
  while (right < suffix.length && text[end + right] === suffix[right]) right++;
  return left + right;
}

function between(text: string, { exact, prefix, suffix }: Quote, before: Place): Place | undefined {
  for (const length of LEAST_CONTEXTS) {
    const [left, right] = [prefix.slice(-length), suffix.slice(0, length)];
    if (left.trim().length < length / 2 || right.trim().length < length / 2) continue;
    const places = occurrences(text, left).flatMap((at) => {
      const start = at + left.length;
      const end = text.indexOf(right, start);
      const isAlike = end - start > exact.length / 2 && end - start < exact.length * 2;
      return end >= 0 && isAlike ? [{ start, end }] : [];
    });
    const nearest = places.sort(
      (a, b) => Math.abs(a.start - before.start) - Math.abs(b.start - before.start),
    )[0];
    if (nearest) return nearest;
  }
  return undefined;
}
