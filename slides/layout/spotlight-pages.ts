import type { Ratio } from "../../src/model/meta.ts";
import type { Card, Spotlight, Voice } from "./body.ts";
import { cutCard } from "./cut-card.ts";
import { COMFORTABLE, largestFitting, SPOTLIGHT_FLOOR, type TextSize } from "./sizes.ts";
import { canLead, spotlightHeight } from "./spotlight-height.ts";

/**
 * One expert's answer on as few screens as can hold it in text that is large enough; `height` is that of
 * a screen's body, and `excess` by how much all of it is too high for one, in px of 720 (0: it is not).
 */
export function spotlightPages(
  card: Card,
  voices: readonly Voice[],
  height: number,
  ratio: Ratio,
): { readonly pages: readonly Spotlight[]; readonly excess: number } {
  const hasSide = voices.length > 0;
  const opensWithPoint = canLead(card, hasSide, ratio);
  const leads = (piece: Card) => opensWithPoint && firstPoint(piece) === firstPoint(card);
  const heightOf = (piece: Card, size: TextSize) =>
    spotlightHeight({ card: piece, leads: leads(piece) }, hasSide, size, ratio);
  const pieces = cutCard(card, (piece) => heightOf(piece, SPOTLIGHT_FLOOR) <= height);
  const range = { largest: COMFORTABLE.spotlight, floor: SPOTLIGHT_FLOOR };
  const pages = pieces.map((piece): Spotlight => {
    const size = largestFitting(range, (size) => heightOf(piece, size) <= height) ?? SPOTLIGHT_FLOOR;
    return { kind: "spotlight", card: piece, voices, leads: leads(piece), size };
  });
  const excess = pages.length === 1 ? 0 : Math.ceil(heightOf(card, SPOTLIGHT_FLOOR) - height);
  return { pages, excess };
}

function firstPoint({ content }: Card) {
  return content.kind === "points" ? content.points[0]?.keyPoint : undefined;
}
