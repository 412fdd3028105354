import { UNSPACED } from "../../model/set-solid.ts";
/** Where a text has a name, in UTF-16 units from its start. */
export interface Found {
  readonly start: number;
  readonly end: number;
  /** Index of the name in the list of names. */
  readonly index: number;
}

/** A letter or digit that belongs to the same word as the one beside it. */
const JOINED = `(?!${UNSPACED.source})[\\p{L}\\p{M}\\p{N}]`;

/**
 * Makes a function that finds names in a text, as whole words, and the longest where several match. A
 * word may begin with a small or a capital letter, but a word with capitals inside (`SNR`, `siRNA`)
 * must match exactly. One expression finds all names at once, so that long articles stay quick.
 */
export function termFinder(names: readonly string[], lang: string): (text: string) => readonly Found[] {
  if (names.length === 0) return () => [];
  const order = names.map((_, index) => index).sort((a, b) => names[b]!.length - names[a]!.length);
  const patterns = order.map((index) => patternOf(names[index]!, lang));
  const all = new RegExp(`(?<!${JOINED})${oneOf(patterns)}(?!${JOINED})`, "gu");
  const whole = patterns.map((pattern) => new RegExp(`^${pattern.join("")}$`, "u"));
  const nameOf = remembering((found) => order[whole.findIndex((pattern) => pattern.test(found))]!);
  const segmenter = new Intl.Segmenter(lang, { granularity: "word" });
  return (text) => {
    const found = [...text.matchAll(all)].map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
      index: nameOf(match[0]),
    }));
    if (!found.some(({ start, end }) => UNSPACED.test(text.slice(start, end)))) return found;
    const edges = new Set([...segmenter.segment(text)].map(({ index }) => index)).add(text.length);
    return found.filter(({ start, end }) => edges.has(start) && edges.has(end));
  };
}

/**
 * Asks once for each text. A group for each name would tell which was found as well, but with thousands of groups
 * finding takes seconds.
 */
function remembering(nameOf: (found: string) => number): (found: string) => number {
  const known = new Map<string, number>();
  return (found) => {
    const index = known.get(found) ?? nameOf(found);
    known.set(found, index);
    return index;
  };
}

/** An expression for any of these, in this order. What several begin with stands in it once, or each would be tried. */
function oneOf(patterns: readonly (readonly string[])[], at = 0): string {
  const ways = new Map<string, (readonly string[])[]>();
  for (const pattern of patterns) {
    const next = pattern[at] ?? "";
    const those = ways.get(next);
    if (those) those.push(pattern);
    else ways.set(next, [pattern]);
  }
  const ends = ways.delete("") ? [""] : [];
  const all = [...ways].map(([next, those]) => next + oneOf(those, at + 1));
  return all.length + ends.length > 1 ? `(?:${[...all, ...ends].join("|")})` : (all[0] ?? "");
}

/** A name as the pieces of an expression. Blanks and hyphens match any of their kind, English names also in the plural. */
function patternOf(name: string, lang: string): readonly string[] {
  const pieces = name.trim().match(/[\p{L}\p{M}\p{N}]+|\s+|[^\p{L}\p{M}\p{N}\s]/gu) ?? [];
  const pattern = pieces.flatMap((piece) => {
    if (/^\s/.test(piece)) return "\\s+";
    if (/^[-\u2010-\u2013]$/.test(piece)) return "[-\u2010-\u2013]";
    return /^[\p{L}\p{M}\p{N}]/u.test(piece)
      ? wordPattern(piece)
      : piece.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
  });
  const hasPlural = /^en\b/i.test(lang) && /[a-rt-z]$/i.test(name.trim());
  return hasPlural ? [...pattern, "(?:e?s)?"] : pattern;
}

function wordPattern(word: string): readonly string[] {
  const [first = "", ...rest] = word;
  if (rest.length === 0 || rest.some((letter) => /\p{Lu}/u.test(letter))) return [first, ...rest];
  const cases = [...new Set([first.toLowerCase(), first, first.toUpperCase()])];
  return [cases.length === 1 ? first : `(?:${cases.join("|")})`, ...rest];
}
