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

/** In UTF-16 units. Longer names are sentences, and an expression has a greatest length. */
const LONGEST_NAME = 200;

/**
 * Makes a function that finds names in a text, as whole words, and the longest where several match. A
 * word may begin with a small or a capital letter, but a word with capitals inside (`SNR`, `siRNA`)
 * must match exactly. Names of more than 200 letters are not found. One expression finds all names at once,
 * so that long articles stay quick.
 */
export function termFinder(names: readonly string[], lang: string): (text: string) => readonly Found[] {
  const order = [...names.keys()]
    .filter((index) => names[index]!.length <= LONGEST_NAME)
    .sort((a, b) => names[b]!.length - names[a]!.length);
  if (order.length === 0) return () => [];
  const patterns = order.map((index) => patternOf(names[index]!, lang));
  const all = new RegExp(`(?<!${JOINED})${oneOf(patterns)}(?!${JOINED})`, "gu");
  const nameOf = whichOf(patterns, order, names);
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
 * Makes a function that tells which name was found, as its index in `names`: the first in this order whose pattern
 * matches. A group for each name would tell as well, but with thousands of groups finding takes seconds; so does
 * trying each name. Only those are tried that differ from what was found in case, blanks, hyphens or plural.
 */
function whichOf(
  patterns: readonly (readonly string[])[],
  order: readonly number[],
  names: readonly string[],
): (found: string) => number {
  const alike = new Map<string, number[]>();
  order.forEach((index, place) => {
    const spelling = alikeSpelling(names[index]!.trim());
    const places = alike.get(spelling);
    if (places) places.push(place);
    else alike.set(spelling, [place]);
  });
  const matches = (place: number, found: string) =>
    new RegExp(`^${patterns[place]!.join("")}$`, "u").test(found);
  return (found) => {
    const spelling = alikeSpelling(found);
    const singulars = [spelling, spelling.replace(/S$/, ""), spelling.replace(/ES$/, "")];
    const places = [...new Set(singulars)].flatMap((each) => alike.get(each) ?? []).sort((a, b) => a - b);
    // The last needs no trial: one of them was found.
    return order[places.find((place, at) => at === places.length - 1 || matches(place, found))!]!;
  };
}

/** The same for all spellings of a name. Some letters have more than one capital form, so both cases are formed. */
function alikeSpelling(name: string): string {
  return name
    .replace(/\s+/g, " ")
    .replace(/[\u2010-\u2013]/g, "-")
    .toLowerCase()
    .toUpperCase();
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
