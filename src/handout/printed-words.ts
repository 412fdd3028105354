import type { LostText } from "../model/output.ts";
import type { PageText } from "./in-page/page-text.ts";
import type { PrintedText } from "./printed-text.ts";

/** Letters shown around a place in a message. */
const SHOWN = 40;
/** So many letters in a row hardly stand on a page twice by chance. */
const ENOUGH = 12;

/**
 * Compares what a page shows in the browser with what is printed of it, letter by letter and in any
 * order: the browser may paint one piece before another. Blanks and punctuation do not count, since
 * hyphens, quotes and marks of lists come from style. Signs whose letter is not known count for
 * whatever is missing. Undefined when all is there and nothing twice.
 */
export function differenceInPrint(shown: PageText, printed: PrintedText): LostText | undefined {
  const expected = shown.pieces.map(([id, text]) => [id, lettersOf(text)] as const);
  const found = lettersOf(printed.text);
  const left = countsOf(found);
  let missing = 0;
  for (const [, text] of expected) {
    for (const letter of text) {
      const count = left.get(letter) ?? 0;
      if (count > 0) left.set(letter, count - 1);
      else missing++;
    }
  }
  if (missing > printed.unknown) return { ...placeOf(expected, found), kind: "missing" };
  if (shown.pictured) return undefined;
  for (const letter of lettersOf(shown.added)) left.set(letter, (left.get(letter) ?? 0) - 1);
  // Numbers of lists are the style sheet's.
  const twice = [...left].filter(([letter, count]) => count > 0 && /\p{L}/u.test(letter));
  return twice.length === 0 ? undefined : { ...placeOf(expected, found), kind: "doubled" };
}

/** U+02BC counts as a letter, but fonts give its sign to the apostrophe. */
function lettersOf(text: string): string {
  return text.normalize("NFKC").replace(/[^\p{L}\p{N}]+|\u02bc/gu, "");
}

function countsOf(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const letter of text) counts.set(letter, (counts.get(letter) ?? 0) + 1);
  return counts;
}

/** Where the first text stands that is not printed once, as near as can be told. */
function placeOf(expected: readonly (readonly [string, string])[], found: string): Omit<LostText, "kind"> {
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
