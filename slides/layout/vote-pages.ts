import type { Ratio } from "../../src/model/meta.ts";
import type { Prose } from "../../src/model/prose.ts";
import { proseText } from "../../src/prose/text.ts";
import type { Vote, VoteOption } from "./body.ts";
import { textWidth } from "./dimensions.ts";
import { fillPages } from "./fill-pages.ts";
import { PROMPT_FLOOR } from "./sizes.ts";
import { linesOf } from "./text-width.ts";

/** The most options that one, two and three columns have. */
const MOST_OPTIONS = [4, 12, 24];

/**
 * Heights in px of 720, as after the answers, where there is more to show: the line over the options,
 * an option of one line, each further line, an option among many. `styles/talk-vote.css` has the same.
 */
const HEAD = 44;
const OPTION = 66;
const OPTION_LINE = 28;
const OPTION_AMONG_MANY = 44;
/** The smallest text of an option, and the width of its key and buttons, and of its numbers, in px. */
const OPTION_TEXT = 24;
const BESIDE_NAME = 120;
const NUMBERS = 180;
const COLUMN_GAP = 56;
/** Of a prompt: the height of a line and the gap below it, in em. */
const LINE = 1.26;
const PROMPT_GAP = 0.5;

/** The number of columns for that many options. */
export function optionColumns(options: number): number {
  return 1 + MOST_OPTIONS.filter((most) => options > most).length;
}

/**
 * A vote on as few screens as its prompts need in the smallest text. Only the last of them has options.
 * `height` is that of a screen's body, in px of 720.
 */
export function votePages(vote: Vote, height: number, ratio: Ratio): readonly Vote[] {
  const room = height - tallyHeight(vote.options, ratio);
  const heightOf = (prompt: Prose) => promptHeight(prompt, ratio);
  const pages = fillPages(vote.prompts, height, heightOf);
  const last = pages.at(-1) ?? [];
  const isFull = last.length > 1 && last.reduce((sum, prompt) => sum + heightOf(prompt), 0) > room;
  const split = isFull
    ? [...pages.slice(0, -1), last.slice(0, -1), last.slice(-1)]
    : [...pages.slice(0, -1), last];
  return split.map((prompts, index) => ({
    ...vote,
    prompts,
    options: index === split.length - 1 ? vote.options : [],
  }));
}

function promptHeight(prompt: Prose, ratio: Ratio): number {
  return (linesOf(proseText(prompt), textWidth(ratio) / PROMPT_FLOOR) * LINE + PROMPT_GAP) * PROMPT_FLOOR;
}

function tallyHeight(options: readonly VoteOption[], ratio: Ratio): number {
  const columns = optionColumns(options.length);
  const width = (textWidth(ratio) - COLUMN_GAP * (columns - 1)) / columns - BESIDE_NAME;
  const heights = options.map((option) => {
    if (columns > 2) return OPTION_AMONG_MANY;
    if (option.kind !== "listed") return OPTION;
    // In two columns the numbers stand below what the author lists.
    const beside = columns === 1 ? NUMBERS : 0;
    const lines = linesOf(proseText(option.prose), (width - beside) / OPTION_TEXT);
    return OPTION + (lines + columns - 2) * OPTION_LINE;
  });
  return HEAD + highestColumn(heights, columns);
}

/** The height of the highest of columns that are filled one after the other. */
function highestColumn(heights: readonly number[], columns: number): number {
  const each = Math.ceil(heights.length / columns);
  const stacks = Array.from({ length: columns }, (_, index) =>
    heights.slice(index * each, (index + 1) * each),
  );
  return Math.max(...stacks.map((stack) => stack.reduce((sum, height) => sum + height, 0)));
}
