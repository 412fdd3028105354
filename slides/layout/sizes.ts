/**
 * The text sizes of a slide, in px of a slide 720 px high, largest first. Text smaller than the
 * last (2.8 % of the height) cannot be read from the back row. The plan and the browser use them, and
 * `styles/talk-slides.css` has a rule for each.
 */
export const TEXT_SIZES = [32, 30, 28, 26, 25, 24, 23, 22, 21, 20] as const;
export type TextSize = (typeof TEXT_SIZES)[number];

/** The smallest text a slide may have. */
export const FLOOR: TextSize = 20;

/** The smallest text of prompts, which stay visible during the discussion; more prompts take another screen. */
export const PROMPT_FLOOR: TextSize = 24;

/** The sizes of a question's title, in px of 720, largest first. */
export const TITLE_SIZES = [44, 38, 34, 30] as const;
export type TitleSize = (typeof TITLE_SIZES)[number];
