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
  const one = order.map((index) => `(${patternOf(names[index]!, lang)})`).join("|");
  const all = new RegExp(`(?<!${JOINED})(?:${one})(?!${JOINED})`, "gu");
  const segmenter = new Intl.Segmenter(lang, { granularity: "word" });
  return (text) => {
    const found = [...text.matchAll(all)].map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
      index: order[match.findIndex((group, at) => at > 0 && group !== undefined) - 1]!,
    }));
    if (!found.some(({ start, end }) => UNSPACED.test(text.slice(start, end)))) return found;
    const edges = new Set([...segmenter.segment(text)].map(({ index }) => index)).add(text.length);
    return found.filter(({ start, end }) => edges.has(start) && edges.has(end));
  };
}

/** A name as an expression. Blanks and hyphens match any of their kind, English names also in the plural. */
function patternOf(name: string, lang: string): string {
  const pieces = name.trim().match(/[\p{L}\p{M}\p{N}]+|\s+|[^\p{L}\p{M}\p{N}\s]/gu) ?? [];
  const pattern = pieces.map((piece) => {
    if (/^\s/.test(piece)) return "\\s+";
    if (/^[-\u2010-\u2013]$/.test(piece)) return "[-\u2010-\u2013]";
    return /^[\p{L}\p{N}]/u.test(piece) ? wordPattern(piece) : piece.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
  });
  const hasPlural = /^en\b/i.test(lang) && /[a-rt-z]$/i.test(name.trim());
  return `${pattern.join("")}${hasPlural ? "(?:e?s)?" : ""}`;
}

function wordPattern(word: string): string {
  const first = String.fromCodePoint(word.codePointAt(0)!);
  const rest = word.slice(first.length);
  if (rest === "" || /\p{Lu}/u.test(rest)) return word;
  const cases = [...new Set([first.toLowerCase(), first, first.toUpperCase()])];
  return cases.length === 1 ? word : `(?:${cases.join("|")})${rest}`;
}
