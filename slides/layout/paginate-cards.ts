import type { Ratio } from "../../src/model/meta.ts";
import type { Card, CardGrid, Point } from "./body.ts";
import { gridHeight } from "./card-height.ts";
import { columnsFor, largestFor } from "./dimensions.ts";
import { FLOOR, TEXT_SIZES, type TextSize } from "./sizes.ts";

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
  floor: TextSize = FLOOR,
): readonly CardGrid[] {
  const fits = (some: readonly Card[]) =>
    some.length <= MOST_CARDS && gridHeight(some, floor, ratio) <= height;
  const pages = grouped(
    cards.flatMap((card) => cutCard(card, fits)),
    fits,
  );
  return pages.map((page) => gridOf(page.map(fromStepZero(page)), height, ratio));
}

/** More key points than fit on a screen in the smallest text: each takes a line. */
const MOST_POINTS = 40;

type Fits<Item> = (items: readonly Item[]) => boolean;

/** A card in as few pieces as possible of which each fits on a screen. */
function cutCard(card: Card, fits: Fits<Card>): readonly Card[] {
  if (card.content.kind === "prose" || fits([card])) return [card];
  const pieces = grouped(card.content.points, (points) => fits([withPoints(card, points)]));
  const { position: _, ...continued } = card;
  return pieces.map((points, index) => withPoints(index === 0 ? card : continued, points));
}

/**
 * Items in order in as few groups as possible, all of the same length if those fit. An item that does
 * not fit is a group of its own. No items are one empty group.
 */
function grouped<Item>(items: readonly Item[], fits: Fits<Item>): readonly (readonly Item[])[] {
  const groups: (readonly Item[])[] = [];
  let rest = items;
  do {
    let taken = Math.min(rest.length, MOST_POINTS);
    while (taken > 1 && !fits(rest.slice(0, taken))) taken--;
    groups.push(rest.slice(0, taken));
    rest = rest.slice(taken);
  } while (rest.length > 0);
  const each = Math.ceil(items.length / groups.length);
  const even = groups.map((_group, index) => items.slice(index * each, (index + 1) * each));
  return even.every((group) => group.length > 0 && fits(group)) ? even : groups;
}

function gridOf(cards: readonly Card[], height: number, ratio: Ratio): CardGrid {
  const largest = largestFor(cards.length);
  const sizes = TEXT_SIZES.filter((size) => size <= largest);
  return {
    kind: "cards",
    columns: columnsFor(cards.length, ratio),
    largest,
    size: sizes.find((size) => gridHeight(cards, size, ratio) <= height) ?? FLOOR,
    cards,
  };
}

/** Lets the steps of a screen start at 0. */
function fromStepZero(page: readonly Card[]): (card: Card) => Card {
  const first = Math.min(...page.map(firstStep));
  return (card) => {
    const { content } = card;
    const moved = ({ step, ...point }: Point) => ({ ...point, step: step - first });
    if (content.kind === "points") return withPoints(card, content.points.map(moved));
    const { step } = content;
    return step === undefined ? card : { ...card, content: { ...content, step: step - first } };
  };
}

function firstStep(card: Card): number {
  const step = card.content.kind === "points" ? card.content.points[0]?.step : card.content.step;
  return step ?? Number.POSITIVE_INFINITY;
}

function withPoints(card: Card, points: readonly Point[]): Card {
  return { ...card, content: { kind: "points", points } };
}
