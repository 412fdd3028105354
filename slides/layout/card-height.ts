import type { Ratio } from "../../src/model/meta.ts";
import { proseText } from "../../src/prose/text.ts";
import type { Card } from "./body.ts";
import { cardTextWidth, columnsFor, SEMIBOLD } from "./dimensions.ts";
import { stacksOf } from "./stacks.ts";
import { linesOf } from "./text-width.ts";

/** Line heights and the space between two cards, in em of the text. `styles/talk-cards.css` uses the same. */
const POINT_LINE = 1.2;
const PROSE_LINE = 1.26;
const CARD_GAP = 0.8;
/** The rule above a card with its padding, in px. */
const RULE = 13;
/** The owner's name is smaller than the text (in em), from 20 to 26 px. */
const HEAD_SIZE = 0.85;
const HEAD_SIZES = { floor: 20, largest: 26 };
const HEAD_LINE = 1.2;
/** The position's lines, and the gap below it, in em of its own size. */
const POSITION_LINE = 1.12;
const POSITION_GAP = 0.16;

/**
 * Cards in columns with text of `size`: how many stand in each column, and the estimated height of the
 * highest; all in px of 720. Only a browser could measure.
 */
export function gridOf(
  cards: readonly Card[],
  size: number,
  ratio: Ratio,
): { readonly stacks: readonly number[]; readonly height: number } {
  const columns = Math.min(cards.length, columnsFor(cards.length, ratio));
  const heights = cards.map((card) => cardHeight(card, columns, size, ratio));
  return stacksOf(heights, columns, CARD_GAP * size);
}

function cardHeight(card: Card, columns: number, size: number, ratio: Ratio): number {
  const measure = cardTextWidth(columns, ratio) / size;
  const name = Math.min(Math.max(HEAD_SIZES.floor, HEAD_SIZE * size), HEAD_SIZES.largest);
  const head = card.owner.kind === "nobody" ? 0 : RULE + name * HEAD_LINE;
  const texts = textsOf(card);
  const lines = texts.reduce((sum, text) => sum + linesOf(text, measure), 0);
  const gaps = Math.max(0, texts.length - 1) * pointGap(size);
  const line = card.content.kind === "points" ? POINT_LINE : PROSE_LINE;
  return head + positionHeight(card, columns, size, ratio) + lines * line * size + gaps;
}

/** The space between key points of a size, in px: much larger where there is space, hardly where there is little. */
function pointGap(size: number): number {
  return 0.5 * size - 6.5;
}

/** The height of a card's position with the gap below it, in px of 720. */
function positionHeight({ position }: Card, columns: number, size: number, ratio: Ratio): number {
  if (!position) return 0;
  const own = positionSize(columns, size);
  const lines = linesOf(position.text, cardTextWidth(columns, ratio) / own / SEMIBOLD);
  return own * (lines * POSITION_LINE + POSITION_GAP);
}

/** The size of a position above text of `size`, in px: much larger where there is space, hardly where there is little. */
function positionSize(columns: number, size: number): number {
  return columns <= 2 ? 2 * size - 20 : 1.4 * size - 6;
}

/** Texts as slides show them: key points without the full stop. */
function textsOf(card: Card): readonly string[] {
  return card.content.kind === "points"
    ? card.content.points.map((point) => point.keyPoint.text.replace(/[.。]$/, ""))
    : card.content.proses.map(proseText);
}
