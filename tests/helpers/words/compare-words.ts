import { NUMBER, NUMBERS, type Word } from "./words-in.ts";

/** So many words are shown on either side of a difference. */
const SHOWN = 6;

/**
 * Compares the words that should be on the pages with those that are, in order. A word that goes over a
 * line's end may be put together again, and a figure or table may come later. Gives the first difference;
 * undefined when there is none.
 */
export function wordDifference(expected: readonly Word[], printed: readonly Word[]): string | undefined {
  let [index, at] = [0, 0];
  const floats: Word[][] = [];
  while (index < expected.length || at < printed.length || floats.length > 0) {
    const fit = fitting(expected[index]?.text, printed, at);
    const floating = fit > 0 ? undefined : floats.find((float) => placeAfter(float, printed, at) > at);
    if (fit > 0) [index, at] = [index + 1, at + fit];
    else if (floating) {
      at = placeAfter(floating, printed, at);
      floats.splice(floats.indexOf(floating), 1);
    } else if (printed[at]?.optional !== undefined) at = afterAll(printed, at, "optional");
    else if (expected[index]?.optional !== undefined) index = afterAll(expected, index, "optional");
    else if (expected[index]?.float !== undefined) {
      const end = afterAll(expected, index, "float");
      floats.push(expected.slice(index, end));
      index = end;
    } else return differenceText(expected, index, printed, at);
  }
  return undefined;
}

/** The place after all words of a figure or table that is printed from here on; `from` when it is not. */
function placeAfter(float: readonly Word[], printed: readonly Word[], from: number): number {
  let at = from;
  for (let index = 0; index < float.length; ) {
    const fit = fitting(float[index]!.text, printed, at);
    if (fit > 0) [index, at] = [index + 1, at + fit];
    else if (printed[at]?.optional !== undefined) at = afterAll(printed, at, "optional");
    else if (float[index]!.optional !== undefined) index = afterAll(float, index, "optional");
    else return from;
  }
  return at;
}

/** The place after the words that are optional, or float, together with this one. */
function afterAll(words: readonly Word[], from: number, kind: "optional" | "float"): number {
  let to = from;
  while (words[to]?.[kind] === words[from]![kind]) to++;
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
