import type { Ratio } from "../../src/model/meta.ts";
import { proseText } from "../../src/prose/text.ts";
import type { Card } from "./body.ts";
import { SEMIBOLD, textWidth } from "./dimensions.ts";
import { linesOf } from "./text-width.ts";

/** Widths in px: the rule with its padding, the gap before the experts at the side, their column. */
const RULE = 41;
const SIDE_GAP = 64;
const SIDE: Readonly<Record<Ratio, number>> = { "16:9": 250, "4:3": 200 };
/** Line heights and distances, in em. `styles/talk-spotlight.css` uses the same. */
const LINE = 1.26;
const POINT_GAP = 0.5;
const POSITION_LINE = 1.12;
const POSITION_GAP = 0.45;
/** The name with the gap below it, in px. */
const NAME = 46;

/** Size of a position above key points of `size`, in px. */
export function positionSize(size: number): number {
  return Math.min(88, 1.4 * size + 2);
}

/** Width of an expert's words in the spotlight, in px; less when others stand at the side. */
export function spotlightWidth(hasSide: boolean, ratio: Ratio): number {
  return textWidth(ratio) - RULE - (hasSide ? SIDE_GAP + SIDE[ratio] : 0);
}

/** Estimated height of one expert's answer with key points of `size`, in px of 720. */
export function spotlightHeight(card: Card, hasSide: boolean, size: number, ratio: Ratio): number {
  const width = spotlightWidth(hasSide, ratio);
  const own = positionSize(size);
  const position = card.position
    ? own * POSITION_LINE * linesOf(card.position.text, width / own / SEMIBOLD) + POSITION_GAP * size
    : 0;
  const texts =
    card.content.kind === "points"
      ? card.content.points.map(({ keyPoint }) => keyPoint.text)
      : card.content.proses.map(proseText);
  const lines = texts.reduce((sum, text) => sum + linesOf(text, width / size), 0);
  const name = card.owner.kind === "nobody" ? 0 : NAME;
  return name + position + size * (lines * LINE + Math.max(0, texts.length - 1) * POINT_GAP);
}
