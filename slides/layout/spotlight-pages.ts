import type { Ratio } from "../../src/model/meta.ts";
import type { Card, Spotlight, Voice } from "./body.ts";
import { cutCard } from "./cut-card.ts";
import { largestFitting, SPOTLIGHT_FLOOR, type TextSize } from "./sizes.ts";
import { spotlightHeight } from "./spotlight-height.ts";

/** One expert's answer on as few screens as can hold it in text that is large enough. `height` is that of a screen's body, in px of 720. */
export function spotlightPages(
  card: Card,
  voices: readonly Voice[],
  height: number,
  ratio: Ratio,
): readonly Spotlight[] {
  const hasSide = voices.length > 0;
  const fitsIn = (size: TextSize) => (some: Card) => spotlightHeight(some, hasSide, size, ratio) <= height;
  return cutCard(card, fitsIn(SPOTLIGHT_FLOOR)).map((piece) => {
    const range = { largest: LARGEST, floor: SPOTLIGHT_FLOOR };
    const size = largestFitting(range, (size) => fitsIn(size)(piece)) ?? SPOTLIGHT_FLOOR;
    return { kind: "spotlight", card: piece, voices, largest: LARGEST, size };
  });
}

const LARGEST: TextSize = 44;
