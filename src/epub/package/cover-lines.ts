import { HAN_OR_KANA, WIDE } from "../../model/wide-letters.ts";

/** The width of a letter as a share of the type size: of most scripts, on average, and of those whose letters fill a square. */
const LETTER = 0.54;
const SQUARE = 1;

/** Text in lines, and its type size, px. */
export interface CoverLines {
  readonly size: number;
  readonly texts: readonly string[];
}

/**
 * Text in lines no wider than `width`, px, in the largest of the sizes in which it takes at most so many; in
 * the smallest, it is cut. Widths are estimated: a drawing does not know the font.
 */
export function fittedLines(text: string, width: number, sizes: readonly number[], most: number): CoverLines {
  if (text === "") return { size: 0, texts: [] };
  for (const size of sizes) {
    const texts = brokenLines(text, width / size);
    if (texts.length <= most) return { size, texts: evenLines(text, width / size, texts) };
  }
  const size = sizes.at(-1)!;
  const texts = brokenLines(text, width / size).slice(0, most);
  return { size, texts: [...texts.slice(0, -1), `${texts.at(-1)} …`] };
}

/** Breaks text into lines of at most this width, in type sizes: widths are estimated. */
function brokenLines(text: string, width: number): readonly string[] {
  const texts: string[] = [];
  let line = "";
  for (const piece of piecesOf(text)) {
    if (line !== "" && widthOf(line + piece.trimEnd()) > width) {
      texts.push(line.trim());
      line = "";
    }
    line += piece;
  }
  return [...texts, line.trim()];
}

/** The same text in no more lines, which are as even as they can be: in the least width that does it. */
function evenLines(text: string, width: number, lines: readonly string[]): readonly string[] {
  let even = lines;
  for (let less = width - 0.5; less > 0; less -= 0.5) {
    const narrower = brokenLines(text, less);
    if (narrower.length > lines.length || narrower.some((line) => widthOf(line) > less)) break;
    even = narrower;
  }
  return even;
}

/** Words with their blanks, and with the marks that begin and end no line apart from them. */
function piecesOf(text: string): readonly string[] {
  const pieces: string[] = [];
  for (const { segment } of new Intl.Segmenter(undefined, { granularity: "word" }).segment(text)) {
    const last = pieces.at(-1);
    if (last !== undefined && !mayBreak(last, segment)) pieces[pieces.length - 1] += segment;
    else pieces.push(segment);
  }
  return pieces;
}

/** Whether a line may end between two words: after a blank, or in a script whose letters fill a square. */
function mayBreak(before: string, after: string): boolean {
  if (/^\s/u.test(after)) return false;
  if (/\s$/u.test(before)) return true;
  if (/\p{Ps}$|\p{Pi}$/u.test(before) || (/^\p{P}/u.test(after) && !/^[\p{Ps}\p{Pi}]/u.test(after)))
    return false;
  return [before.slice(-1), after.slice(0, 1)].some((text) => HAN_OR_KANA.test(text));
}

function widthOf(text: string): number {
  return [...text].reduce((sum, letter) => sum + (WIDE.test(letter) ? SQUARE : LETTER), 0);
}
