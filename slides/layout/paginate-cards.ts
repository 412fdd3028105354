import type { Ratio } from "../../src/model/meta.ts";
import type { Card, CardGrid, Point } from "./body.ts";
import { gridOf } from "./card-height.ts";
import { cutCard, grouped, withPoints } from "./cut-card.ts";
import { COMFORTABLE, largestFitting, type TextSize } from "./sizes.ts";

/** The most cards on one screen; nobody would read more. */
const MOST_CARDS = 12;

/**
 * Spreads cards over as few screens as possible with text no smaller than `floor`. Cards stay whole
 * and in order; a card too high for a screen of its own is cut between key points. `height` is the
 * space for cards on a screen, in px of 720. Without cards there is still one (empty) screen.
 */
export function paginate(
  cards: readonly Card[],
  height: number,
  ratio: Ratio,
  floor: TextSize,
): readonly CardGrid[] {
  const fits = (some: readonly Card[]) =>
    some.length <= MOST_CARDS && gridOf(some, floor, ratio).height <= height;
  const pages = grouped(
    cards.flatMap((card) => cutCard(card, (piece) => fits([piece]))),
    fits,
  );
  return pages.map((page) => {
    const own = page.map(fromStepZero(page));
    const fitsAt = (size: TextSize) => gridOf(own, size, ratio).height <= height;
    const size = largestFitting({ largest: COMFORTABLE.cards, floor }, fitsAt) ?? floor;
    return { kind: "cards", stacks: gridOf(own, size, ratio).stacks, size, floor, cards: own };
  });
}

/** Lets the steps of a screen start at 0. */
function fromStepZero(page: readonly Card[]): (card: Card) => Card {
  const first = Math.min(...page.map(firstStep));
  const moved = <Stepped extends { readonly step?: number }>(stepped: Stepped): Stepped =>
    stepped.step === undefined ? stepped : { ...stepped, step: stepped.step - first };
  return (card) => {
    const { content } = card;
    if (content.kind === "points") return withPoints(card, content.points.map(moved<Point>));
    return { ...card, content: moved(content) };
  };
}

function firstStep(card: Card): number {
  const step = card.content.kind === "points" ? card.content.points[0]?.step : card.content.step;
  return step ?? Number.POSITIVE_INFINITY;
}
