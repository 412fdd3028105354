/**
 * The sizes that a slide's text steps through, in px of a slide 720 px high, largest first. The last
 * is the floor: 2.8 % of the height, below which a room cannot read it. Used by the plan and by the
 * browser; `styles/talk.css` has a rule for each.
 */
export const TEXT_SIZES = [32, 30, 28, 26, 25, 24, 23, 22, 21, 20] as const;
export type TextSize = (typeof TEXT_SIZES)[number];

/** The smallest text a slide may have. */
export const FLOOR: TextSize = 20;

/** Prompts are read by everyone while they talk: rather another screen than text under this. */
export const PROMPT_FLOOR: TextSize = 24;

/** The sizes that a question's title steps through, in px of 720. */
export const TITLE_SIZES = [44, 38, 34, 30] as const;
export type TitleSize = (typeof TITLE_SIZES)[number];
