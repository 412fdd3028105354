import type { Ratio } from "../../src/model/meta.ts";
import { proseText } from "../../src/prose/text.ts";
import type { Card } from "./body.ts";
import { cardTextWidth, columnsFor, SEMIBOLD } from "./dimensions.ts";
import { linesOf } from "./text-width.ts";

/** Line height and distances, in em of the text. `styles/talk-slides.css` uses the same. */
const LINE = 1.26;
const POINT_GAP = 0.34;
const ROW_GAP = 1.2;
const HEAD_GAP = 0.15;
/** The expert's name is smaller than the text (in em), but at least 18 px. */
const HEAD_SIZE = 0.77;
const HEAD_FLOOR = 18;
/** The position's lines, and the gap below it, in em of its own size. */
const POSITION_LINE = 1.16;
const POSITION_GAP = 0.25;

/** Estimated height of cards in columns with text of `size`, all in px of 720. Only a browser could measure. */
export function gridHeight(cards: readonly Card[], size: number, ratio: Ratio): number {
  const columns = columnsFor(cards.length, ratio);
  let height = 0;
  for (let row = 0; row < cards.length; row += columns) {
    const heights = cards.slice(row, row + columns).map((card) => cardHeight(card, columns, size, ratio));
    height += Math.max(...heights) + (row > 0 ? ROW_GAP * size : 0);
  }
  return height;
}

function cardHeight(card: Card, columns: number, size: number, ratio: Ratio): number {
  const measure = cardTextWidth(columns, ratio) / size;
  const head =
    card.owner.kind === "nobody" ? 0 : Math.max(HEAD_FLOOR, HEAD_SIZE * size) * LINE + HEAD_GAP * size;
  const position = positionHeight(card, columns, size, ratio);
  const texts = textsOf(card);
  const lines = texts.reduce((sum, text) => sum + linesOf(text, measure), 0);
  return head + position + (lines * LINE + Math.max(0, texts.length - 1) * POINT_GAP) * size;
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
  return columns <= 2 ? 2 * size - 18 : 1.5 * size - 8;
}

function textsOf(card: Card): readonly string[] {
  return card.content.kind === "points"
    ? card.content.points.map((point) => point.keyPoint.text)
    : card.content.proses.map(proseText);
}
