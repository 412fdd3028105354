/**
 * The text sizes of a slide, in px of a slide 720 px high, largest first. Text smaller than the
 * last (2.8 % of the height) cannot be read from the back row. The plan and the browser use them.
 */
export const TEXT_SIZES = [
  64, 60, 56, 52, 48, 46, 44, 42, 40, 38, 36, 34, 32, 30, 28, 26, 25, 24, 23, 22, 21, 20,
] as const;
export type TextSize = (typeof TEXT_SIZES)[number];

/** The smallest text a slide may have. */
export const FLOOR: TextSize = 20;

/** The largest text that a slide may have. */
export const LARGEST: TextSize = 64;

/**
 * Text need not be larger than this to be read from the last row. It is larger only where it would
 * leave most of its slide empty (`slides/client/fit.ts`).
 */
export const COMFORTABLE = { spotlight: 44, cards: 34, prose: 34 } as const;

/** The smallest text while one expert speaks; more takes another screen. */
export const SPOTLIGHT_FLOOR: TextSize = 28;

/** The smallest text of a question's summary, and of its answers in a grid. */
export const SUMMARY_FLOOR: TextSize = 24;

/** The smallest text of prompts, which stay visible during the discussion; more prompts take another screen. */
export const PROMPT_FLOOR: TextSize = 24;

/** The text for which the prompts that are gathered at the end are spread over screens. */
export const GATHERED_SIZE: TextSize = 28;

/** Sizes that text may have, in px of 720: `largest`, `floor` and those between them. */
export interface SizeRange {
  readonly largest: number;
  readonly floor: number;
}

/**
 * The largest size in a range at which text fits, or undefined. `fits` says whether it does at a size,
 * and it must fit at every size below one at which it fits: it is asked as rarely as possible.
 */
export function largestFitting(
  { largest, floor }: SizeRange,
  fits: (size: TextSize) => boolean,
): TextSize | undefined {
  const sizes = TEXT_SIZES.filter((size) => size <= largest && size >= floor);
  let [from, to] = [0, sizes.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (fits(sizes[middle]!)) to = middle;
    else from = middle + 1;
  }
  return sizes[from];
}

/** The sizes of a question's title, in px of 720, largest first. */
export const TITLE_SIZES = [44, 38, 34, 30] as const;
export type TitleSize = (typeof TITLE_SIZES)[number];
