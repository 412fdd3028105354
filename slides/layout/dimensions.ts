import type { Ratio } from "../../src/model/meta.ts";
import { TITLE_SIZES, type TitleSize } from "./sizes.ts";
import { linesOf } from "./text-width.ts";

/** Heights of a slide's fixed parts, in px of 720. `styles/talk-slides.css` uses the same. */
const ABOVE_TITLE = 44;
const BELOW_TITLE = 30;
const BODY_END = 640;
const TITLE_LINE = 1.16;
/** How much wider semibold titles and positions may be than regular text of 24 px, in em. */
export const SEMIBOLD = 1.02;

/** The margin beside all that a slide shows, in px. */
const EDGE = 64;

const TEXT_WIDTH: Readonly<Record<Ratio, number>> = { "16:9": 1280 - 2 * EDGE, "4:3": 960 - 2 * EDGE };

/** Width between the margins of a slide, in px. */
export function textWidth(ratio: Ratio): number {
  return TEXT_WIDTH[ratio];
}

/** The number of columns for that many cards. */
export function columnsFor(cards: number, ratio: Ratio): number {
  if (cards <= 2) return Math.max(1, cards);
  if (cards <= 4) return 2;
  if (ratio === "4:3") return cards <= 6 ? 2 : 3;
  return cards <= 6 || cards === 9 ? 3 : 4;
}

/** The space between columns of cards, in px. */
const COLUMN_GAP = 32;

/** Width of the text in one column of cards, in px. */
export function cardTextWidth(columns: number, ratio: Ratio): number {
  return (TEXT_WIDTH[ratio] - COLUMN_GAP * (columns - 1)) / columns;
}

/** The largest size at which a title takes at most two lines; the smallest size when none does. */
export function titleSizeFor(title: string, ratio: Ratio): TitleSize {
  return TITLE_SIZES.find((size) => titleLines(title, size, ratio) <= 2) ?? TITLE_SIZES.at(-1)!;
}

/** Height that a title leaves for the body, in px of 720. */
export function bodyHeight(title: string, ratio: Ratio): number {
  const size = titleSizeFor(title, ratio);
  return BODY_END - ABOVE_TITLE - BELOW_TITLE - titleLines(title, size, ratio) * size * TITLE_LINE;
}

function titleLines(title: string, size: TitleSize, ratio: Ratio): number {
  return linesOf(title, TEXT_WIDTH[ratio] / size / SEMIBOLD);
}
