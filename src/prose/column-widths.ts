import type Token from "markdown-it/lib/token.mjs";
import { WIDE } from "../model/wide-letters.ts";
import { tokensText } from "./text.ts";

/** How wide the columns of a table have to be to be read, in em of its letters. */
export interface ColumnWidths {
  /** Below this width the table is scrolled; undefined where it fits every window. */
  readonly scrolls: number | undefined;
  /** The least width of each column where it is; undefined where the style sheet's own is enough. */
  readonly least: readonly (number | undefined)[];
  /** The columns, counted from 1, of short cells that would have several lines and have room for one on paper. */
  readonly whole: readonly number[];
  /** From which width of the text on they have room for one on the screen, too; undefined for none. */
  readonly wholeFrom: number | undefined;
}

/** Widths of letters and of what stands between two columns, in em. */
const LETTER = 0.5;
const GAP = 1;
/** What the style sheet gives each column. */
const SMALLEST = 4.5;
/** By the most signs that a cell of a column has, the width that it needs: no more than a few short lines. */
const LEAST = [
  [60, 16],
  [21, 13],
  [13, 10],
  [8, 7],
] as const;
/** The widths of windows that the style sheet tells apart; nothing is narrower than the first. */
const STEPS = [34, 28, 22] as const;

/** Cells of at most so many signs stay on one line, such as “603,32 € ± 38”. */
const SHORT = 16;
/** How wide the text of a phone and of a wide window is, in em of its tables. */
const SCREENS = [21, 33] as const;
/** How wide a sheet of A4 is, in em of what the style sheet prints a table in, from so many columns on. */
const SHEETS = [
  [13, 72],
  [9, 67],
  [6, 55],
  [1, 48],
] as const;

/** Made once for a table, because each cell of its first row asks. */
const MADE = new WeakMap<Token, ColumnWidths>();

/** The widths of the table that begins at `open` of `tokens`. */
export function columnWidths(tokens: readonly Token[], open: number): ColumnWidths {
  const table = tokens[open]!;
  const known = MADE.get(table) ?? readWidths(tokens, open);
  MADE.set(table, known);
  return known;
}

function readWidths(tokens: readonly Token[], open: number): ColumnWidths {
  const signs: number[] = [];
  const words: number[] = [];
  let column = 0;
  for (let at = open; tokens[at] && tokens[at]!.type !== "table_close"; at++) {
    const { type } = tokens[at]!;
    if (type === "tr_open") column = 0;
    if (type !== "th_open" && type !== "td_open") continue;
    const text = tokensText([tokens[at + 1]!]).trim();
    const longest = Math.max(...text.split(/\s+/).map((word) => widthOf(word)));
    words[column] = Math.max(words[column] ?? 0, longest);
    // A heading may have several lines.
    signs[column] = Math.max(signs[column] ?? 0, type === "th_open" ? longest : widthOf(text));
    column++;
  }
  const all = words.reduce((sum, word) => sum + Math.max(SMALLEST, word * LETTER + GAP), 0);
  return {
    scrolls: STEPS.find((step) => all > step),
    least: signs.map((most) => LEAST.find(([from]) => most >= from)?.[1]),
    ...wholeColumns(signs, words),
  };
}

/** By the most signs and the longest word of each column, those that stay on one line. */
function wholeColumns(
  signs: readonly number[],
  words: readonly number[],
): Pick<ColumnWidths, "whole" | "wholeFrom"> {
  const sheet = SHEETS.find(([from]) => signs.length >= from)?.[1] ?? 0;
  const isShort = (column: number) => signs[column]! <= SHORT;
  const widthWith = (letters: (column: number) => number) =>
    signs.reduce((sum, _, column) => sum + letters(column) * LETTER + GAP, 0);
  const least = widthWith((column) => (isShort(column) ? signs : words)[column]!);
  const isNarrow = widthWith((column) => signs[column]!) <= SCREENS[0];
  if (isNarrow || least > sheet) return { whole: [], wholeFrom: undefined };
  const whole = signs.flatMap((most, column) => (isShort(column) && most > words[column]! ? column + 1 : []));
  return { whole, wholeFrom: whole.length > 0 ? SCREENS.find((screen) => least <= screen) : undefined };
}

/** How wide a text is, in letters of the Latin alphabet. */
function widthOf(text: string): number {
  let width = 0;
  for (const sign of text) width += WIDE.test(sign) ? 2 : 1;
  return width;
}
