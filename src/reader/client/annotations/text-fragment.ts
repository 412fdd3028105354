import type { Quote } from "./annotation.ts";

// The part of an address that makes a browser go to words and mark them: https://wicg.github.io/scroll-to-text-fragment/

/** Longer quotations are given by their first and last words. */
const LONGEST = 120;
const WORDS = 5;

/**
 * The text fragment for a quotation: `:~:text=…`; empty where browsers find none of it. What they do not find in one
 * piece stands in several lines. `isUnique` tells whether words are once on the page; others are told apart by the
 * words around them.
 */
export function textFragment({ exact, prefix, suffix }: Quote, isUnique: (words: string) => boolean): string {
  const lines = exact.split("\n").map(plain).filter(Boolean);
  const [first = "", last = ""] = [lines[0], lines.at(-1)];
  if (first === "") return "";
  const isShort = lines.length === 1 && first.length <= LONGEST;
  const words = isShort ? [first] : [head(first), tail(last)];
  const text = words.map(encoded).join(",");
  if (isUnique(words[0]!)) return `:~:text=${text}`;
  const before = exact.startsWith("\n") ? "" : tail(plain(wholeBefore(prefix)));
  const after = exact.endsWith("\n") ? "" : head(plain(wholeAfter(suffix)));
  return `:~:text=${before && `${encoded(before)}-,`}${text}${after && `,-${encoded(after)}`}`;
}

/** The quotation with all of the words that it begins and ends in: browsers find whole words only. */
export function wholeWords({ exact, prefix, suffix }: Quote): Quote {
  const before = /^[\p{L}\p{N}]/u.test(exact) ? (/[\p{L}\p{N}]+$/u.exec(prefix)?.[0] ?? "") : "";
  const after = /[\p{L}\p{N}]$/u.test(exact) ? (/^[\p{L}\p{N}]+/u.exec(suffix)?.[0] ?? "") : "";
  return {
    exact: before + exact + after,
    prefix: prefix.slice(0, prefix.length - before.length),
    suffix: suffix.slice(after.length),
  };
}

/** The line that leads to a quotation. One that is cut off begins in a word: browsers find whole ones only. */
function wholeBefore(prefix: string): string {
  const line = prefix.split("\n").at(-1)!;
  return line === prefix ? line.replace(/^\S*\s+(?=\S)/, "") : line;
}

/** The line that goes on after a quotation, without the word that it is cut off in. */
function wholeAfter(suffix: string): string {
  const line = suffix.split("\n")[0]!;
  return line === suffix ? line.replace(/(?<=\S)\s+\S*$/, "") : line;
}

const plain = (text: string) => text.replace(/\s+/g, " ").trim();
const head = (text: string) => text.split(" ").slice(0, WORDS).join(" ");
const tail = (text: string) => text.split(" ").slice(-WORDS).join(" ");

/** A comma, an ampersand and a hyphen have a meaning of their own there. */
function encoded(text: string): string {
  return encodeURIComponent(text).replaceAll("-", "%2D");
}
