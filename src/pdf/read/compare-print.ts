import type { PrintedText } from "../content/printed-text.ts";
import type { LostText } from "../lost-text.ts";
import type { PageText } from "../page-text.ts";

/** How many letters a message shows. */
const SHOWN = 40;
/** Stands for letters that neither the page nor the print names. */
export const UNKNOWN = "\ufffd";
/** So many letters in a row are hardly on a page twice by chance. */
const ENOUGH = 12;

/**
 * Compares what a page shows in the browser with what is printed of it. Letters are counted, in any
 * order: the browser may paint one piece before another. Blanks and punctuation do not count, since
 * style sheets add hyphens, quotes and list markers. A glyph whose letter is not known may be any
 * missing letter. Undefined when nothing is missing and nothing is printed twice.
 */
export function differenceInPrint(shown: PageText, printed: PrintedText): LostText | undefined {
  const left = new Map<number, number>();
  countLetters(printed.text, 1, left);
  for (const [, text] of shown.pieces) countLetters(text, -1, left);
  settleSmallCaps(shown.smallCaps, left);
  let missing = 0;
  for (const count of left.values()) missing -= Math.min(0, count);
  if (missing > printed.unknown) return { ...locate(shown, printed), kind: "missing" };
  if (shown.pictured) return undefined;
  countLetters(shown.added, -1, left);
  // Again: the letters of running heads stood in for those that are printed as capitals.
  settleSmallCaps(shown.smallCaps, left);
  // Digits are not judged: style sheets add the numbers of list items.
  const isTwice = [...left].some(
    ([letter, count]) => count > 0 && /\p{L}/u.test(String.fromCodePoint(letter)),
  );
  return isTwice ? { ...locate(shown, printed), kind: "doubled" } : undefined;
}

/** Letters and signs of a page that are printed as empty boxes; undefined when there are none. */
export function boxesInPrint(shown: PageText, printed: PrintedText): LostText | undefined {
  if (printed.boxes === 0) return undefined;
  const silent = printed.nameless > 0 ? missingSigns(shown, printed.text) : [];
  const named = new Set([...printed.boxed, ...silent].filter((one) => one.trim() !== ""));
  // The letters of drawings are not among those that the page shows.
  const isInDrawing = shown.pictured && printed.nameless > silent.length;
  const letters = isInDrawing || named.size === 0 ? [...named, UNKNOWN] : [...named];
  const id = shown.pieces.find(([, piece]) => letters.some((one) => piece.includes(one)))?.[0] ?? "";
  return { id, near: letters.join(""), kind: "boxes" };
}

/** What needs no glyph, and what every font has: what style sheets hide of it or write again does not mislead. */
const NO_SIGN = /[\p{Default_Ignorable_Code_Point}\s\u0000-\u007f]+/gu;

/** What a page shows more often than it is printed: letters and signs, as they are written. */
function missingSigns(shown: PageText, text: string): readonly string[] {
  const left = new Map<string, number>();
  for (const sign of text.normalize("NFKC")) left.set(sign, (left.get(sign) ?? 0) + 1);
  const written = shown.pieces.map(([, piece]) => piece).join("") + shown.added;
  return [...written.replaceAll(NO_SIGN, "")].filter((sign) => {
    const parts = [...sign.normalize("NFKC")];
    for (const part of parts) left.set(part, (left.get(part) ?? 0) - 1);
    return parts.some((part) => left.get(part)! < 0) && !shown.smallCaps.includes(sign);
  });
}

/** U+02BC is a letter, but fonts use its glyph for the apostrophe as well. */
const NO_LETTER = /[^\p{L}\p{N}]+|\u02bc/gu;

function lettersOf(text: string): string {
  return text.normalize("NFKC").replace(NO_LETTER, "");
}

/** Adds `step` for each letter and digit, by code point. Fast, because a book has millions of them. */
function countLetters(text: string, step: number, counts: Map<number, number>): void {
  const composed = text.normalize("NFKC");
  for (let at = 0; at < composed.length; at++) {
    const code = composed.codePointAt(at)!;
    if (code > 0xffff) at++;
    let counted = known.get(code);
    if (counted === undefined) {
      counted = lettersOf(String.fromCodePoint(code)) !== "";
      known.set(code, counted);
    }
    if (counted) counts.set(code, (counts.get(code) ?? 0) + step);
  }
}

/** Takes a capital letter that is printed for the small letter that is missing, where text is in small capitals. */
function settleSmallCaps(text: string, left: Map<number, number>): void {
  for (const letter of text.normalize("NFKC")) {
    const code = letter.codePointAt(0)!;
    const capitals = [...letter.toUpperCase()].map((each) => each.codePointAt(0)!);
    if ((left.get(code) ?? 0) >= 0 || capitals.some((each) => (left.get(each) ?? 0) <= 0)) continue;
    left.set(code, left.get(code)! + 1);
    for (const each of capitals) left.set(each, left.get(each)! - 1);
  }
}

/** Whether a code point counts: a letter or digit. */
const known = new Map<number, boolean>();

/** The first text that is not printed exactly once, as nearly as can be found. */
function locate(shown: PageText, printed: PrintedText): Omit<LostText, "kind"> {
  const expected = shown.pieces.map(([id, text]) => [id, lettersOf(text)] as const);
  const found = lettersOf(printed.text);
  for (const [id, text] of expected) {
    for (let at = 0; at < text.length; at += ENOUGH) {
      const word = text.slice(at, at + ENOUGH);
      const first = found.indexOf(word);
      const isOnce = first >= 0 && (word.length < ENOUGH || found.indexOf(word, first + 1) < 0);
      if (!isOnce) return { id, near: text.slice(at, at + SHOWN) };
    }
  }
  return { id: expected.at(-1)?.[0] ?? "", near: expected.at(-1)?.[1].slice(-SHOWN) ?? "" };
}
