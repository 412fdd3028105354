import { NUMBER, NUMBERS, type Word } from "./words-in.ts";

/** So many words are shown on either side of a difference. */
const SHOWN = 6;

/**
 * Compares the words that should be on the pages with those that are, in order. A word that goes over a
 * line's end may be put together again. Gives the first difference; undefined when there is none.
 */
export function wordDifference(expected: readonly Word[], printed: readonly Word[]): string | undefined {
  let [index, at] = [0, 0];
  while (index < expected.length || at < printed.length) {
    const fit = fitting(expected[index]?.text, printed, at);
    if (fit > 0) [index, at] = [index + 1, at + fit];
    else if (printed[at]?.optional !== undefined) at = afterOptional(printed, at);
    else if (expected[index]?.optional !== undefined) index = afterOptional(expected, index);
    else return differenceText(expected, index, printed, at);
  }
  return undefined;
}

/** The place after the words that are optional together with this one. */
function afterOptional(words: readonly Word[], from: number): number {
  let to = from;
  while (words[to]?.optional === words[from]!.optional) to++;
  return to;
}

/** How many of the printed words make up the expected one; 0 when they do not. */
function fitting(text: string | undefined, printed: readonly Word[], from: number): number {
  if (text === undefined) return 0;
  if (text === NUMBERS) {
    let to = from;
    while (/^\p{N}+$/u.test(printed[to]?.text ?? "")) to++;
    return to - from;
  }
  if (text.includes(NUMBER)) {
    const pattern = new RegExp(`^${text.replaceAll(NUMBER, "\\p{N}+")}$`, "u");
    return pattern.test(printed[from]?.text ?? "") ? 1 : 0;
  }
  let joined = "";
  for (let at = from; at < printed.length && joined.length < text.length; at++) {
    joined += printed[at]!.text;
    if (joined === text) return at - from + 1;
    if (printed[at]!.ends === undefined) return 0;
  }
  return 0;
}

function differenceText(
  expected: readonly Word[],
  index: number,
  printed: readonly Word[],
  at: number,
): string {
  const show = (words: readonly Word[], place: number) =>
    words
      .slice(Math.max(0, place - SHOWN), place + SHOWN)
      .map((word) => word.text + (word.ends === "hyphen" ? "-/" : word.ends === "line" ? "/" : ""))
      .join(" ");
  return `expected “${show(expected, index)}”, printed “${show(printed, at)}”`;
}
