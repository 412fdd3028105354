import type { Ratio } from "../../src/model/meta.ts";
import { proseText } from "../../src/prose/text.ts";
import type { Card, Spotlight } from "./body.ts";
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
const POSITION_GAP = 0.5;
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

/** The most lines of a key point that stands in the place of a position, at the size of one. */
const MOST_LEAD_LINES = 3;
/** The size (px) of key points at which that is asked. */
const USUAL = 36;

/** Whether an answer's first key point takes the place of a position: it has none, and the point is short enough. */
export function canLead({ position, content }: Card, hasSide: boolean, ratio: Ratio): boolean {
  const first = content.kind === "points" ? content.points[0] : undefined;
  if (position || !first) return false;
  return positionLines(first.keyPoint.text, USUAL, hasSide, ratio) <= MOST_LEAD_LINES;
}

function positionLines(text: string, size: number, hasSide: boolean, ratio: Ratio): number {
  return linesOf(text, spotlightWidth(hasSide, ratio) / positionSize(size) / SEMIBOLD);
}

/** Estimated height of one expert's answer with key points of `size`, in px of 720. */
export function spotlightHeight(
  { card, leads }: Pick<Spotlight, "card" | "leads">,
  hasSide: boolean,
  size: number,
  ratio: Ratio,
): number {
  const measure = spotlightWidth(hasSide, ratio) / size;
  const all =
    card.content.kind === "points"
      ? card.content.points.map(({ keyPoint }) => keyPoint.text)
      : card.content.proses.map(proseText);
  const [lead, texts] = leads ? [all[0], all.slice(1)] : [card.position?.text, all];
  const head =
    lead === undefined
      ? 0
      : positionSize(size) * POSITION_LINE * positionLines(lead, size, hasSide, ratio) + POSITION_GAP * size;
  const lines = texts.reduce((sum, text) => sum + linesOf(text, measure), 0);
  const name = card.owner.kind === "nobody" ? 0 : NAME;
  return name + head + size * (lines * LINE + Math.max(0, texts.length - 1) * POINT_GAP);
}
