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
/** The position: its size in em of the text, by the number of columns (from three on, the last); its lines and the gap below it in em of its own size. */
const POSITION_SIZES = [1.5, 1.3, 1.1] as const;
const POSITION_LINE = 1.16;
const POSITION_GAP = 0.25;

/** Estimated height of cards in columns with text of `size`, all in px of 720. Only a browser could measure. */
export function gridHeight(cards: readonly Card[], size: number, ratio: Ratio): number {
  const columns = columnsFor(cards.length, ratio);
  const measure = cardTextWidth(columns, ratio) / size;
  let height = 0;
  for (let row = 0; row < cards.length; row += columns) {
    const heights = cards.slice(row, row + columns).map((card) => cardHeight(card, columns, measure, size));
    height += Math.max(...heights) + (row > 0 ? ROW_GAP * size : 0);
  }
  return height;
}

function cardHeight(card: Card, columns: number, measure: number, size: number): number {
  const head =
    card.owner.kind === "nobody" ? 0 : Math.max(HEAD_FLOOR, HEAD_SIZE * size) * LINE + HEAD_GAP * size;
  const position = positionHeight(card, columns, measure) * size;
  const texts = textsOf(card);
  const lines = texts.reduce((sum, text) => sum + linesOf(text, measure), 0);
  return head + position + (lines * LINE + Math.max(0, texts.length - 1) * POINT_GAP) * size;
}

/** The height of a card's position with the gap below it, in em of the text. */
function positionHeight({ position }: Card, columns: number, measure: number): number {
  if (!position) return 0;
  const size = POSITION_SIZES[columns - 1] ?? POSITION_SIZES[2];
  const lines = linesOf(position.text, measure / size / SEMIBOLD);
  return size * (lines * POSITION_LINE + POSITION_GAP);
}

function textsOf(card: Card): readonly string[] {
  return card.content.kind === "points"
    ? card.content.points.map((point) => point.keyPoint.text)
    : card.content.proses.map(proseText);
}
