import type { Expert } from "../../model/expert.ts";
import { HAN_OR_KANA } from "../../model/wide-letters.ts";
import { type Geometry, MM_PER_PT } from "../paper.ts";

/** How the article at a glance is laid out. */
export interface GlanceForm {
  /**
   * `matrix`: questions down, experts across. `by-question`: under each question its experts in rows, for
   * more experts, or longer words, than fit side by side.
   */
  readonly form: "matrix" | "by-question";
  /** Whether a matrix is set smaller, so that its columns fit. */
  readonly isDense: boolean;
  /** Whether the experts' names fit where they stand; else their initials do. */
  readonly showsNames: boolean;
  /** The share of the width that the questions take in a matrix, percent. */
  readonly questionShare: number;
  /** How many experts stand side by side under a question in the form `by-question`. */
  readonly across: 1 | 2;
}

/** The type sizes of a matrix as shares of the text's, and the narrowest column, mm: `--glance-size` in print-glance.css. */
const NORMAL = { size: 0.92, narrowest: 24 };
const DENSE = { size: 0.8, narrowest: 19 };
/** The average width of a letter of a long word, and of a name in semibold, as a share of the type size. */
const LETTER = 0.5;
const NAME_LETTER = 0.55;
/** The space between two columns, mm. */
const GAP = 3.5;
/** From this width on, mm, two experts stand side by side under a question. */
const TWO_ACROSS = 150;
/** The width of a name in the form `by-question`, mm: `--glance-name` in print-glance.css. */
const NAME_COLUMN = 26;
/** The share of the width that the questions take, percent, by the number of columns beside them. */
const QUESTION_SHARES = [42, 42, 30, 26, 24, 21, 19, 17];

/**
 * Chooses the form from the widths of columns and of the longest words, which are estimated. `said`: what
 * stands in the cells.
 */
export function glanceForm(
  columns: readonly (Expert | undefined)[],
  { titles, said }: { readonly titles: readonly string[]; readonly said: readonly string[] },
  { text, gap, side, size }: Geometry,
): GlanceForm {
  const width = text + gap + side;
  const questionShare = QUESTION_SHARES[Math.min(columns.length, QUESTION_SHARES.length - 1)]!;
  const column = (width * (1 - questionShare / 100)) / columns.length - GAP;
  const word = longest(said);
  const titleWord = longest(titles);
  const names = longest(columns.map((expert) => expert?.shortName.replaceAll(" ", "\u00a0") ?? ""));
  const letter = size * MM_PER_PT * LETTER;
  const fits = (set: typeof NORMAL) =>
    column + GAP >= set.narrowest &&
    column >= word * letter * set.size &&
    (width * questionShare) / 100 - GAP >= titleWord * letter * set.size;
  const nameWidth = names * size * MM_PER_PT * 0.8 * NAME_LETTER;
  // One column is always wide enough.
  const isMatrix = columns.length === 1 || fits(NORMAL) || fits(DENSE);
  return {
    form: isMatrix ? "matrix" : "by-question",
    isDense: !fits(NORMAL),
    showsNames: nameWidth <= (isMatrix ? column : NAME_COLUMN),
    questionShare,
    across: width >= TWO_ACROSS ? 2 : 1,
  };
}

const WORD_END = new RegExp(`[ \\n\\u2013\\u2014/-]+|${HAN_OR_KANA.source}`, "u");

/** How many letters the longest word has. Lines can end between the characters of Chinese and Japanese. */
function longest(texts: readonly string[]): number {
  const words = texts.flatMap((text) => text.split(WORD_END));
  return Math.max(0, ...words.map((word) => word.length));
}
