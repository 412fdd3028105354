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
  const whole = cards.flatMap((card) => cutCard(card, fits));
  const pages = balanced(whole, fits) ?? greedy(whole, fits);
  return pages.map((page) => gridOf(page.map(fromStepZero(page)), height, ratio));
}

type Fits = (cards: readonly Card[]) => boolean;

/** A card in as few pieces as possible of which each fits on a screen. */
function cutCard(card: Card, fits: Fits): readonly Card[] {
  if (card.content.kind === "prose" || fits([card])) return [card];
  const pieces: Card[] = [];
  let points: readonly Point[] = card.content.points;
  while (points.length > 0) {
    let taken = points.length;
    while (taken > 1 && !fits([withPoints(card, points.slice(0, taken))])) taken--;
    pieces.push(withPoints(card, points.slice(0, taken)));
    points = points.slice(taken);
  }
  return evenPieces(card, card.content.points, pieces.length, fits) ?? pieces;
}

/** The points in equal pieces; undefined when a piece would not fit. */
function evenPieces(card: Card, points: readonly Point[], count: number, fits: Fits) {
  const each = Math.ceil(points.length / count);
  const pieces = Array.from({ length: count }, (_, index) =>
    withPoints(card, points.slice(index * each, (index + 1) * each)),
  );
  const good = (piece: Card) => firstStep(piece) !== Number.POSITIVE_INFINITY && fits([piece]);
  return pieces.every(good) ? pieces : undefined;
}

/** The same number of cards on each screen; undefined when that would take more screens. */
function balanced(cards: readonly Card[], fits: Fits): Card[][] | undefined {
  const count = greedy(cards, fits).length;
  const each = Math.ceil(cards.length / count);
  const pages = Array.from({ length: count }, (_, index) => cards.slice(index * each, (index + 1) * each));
  return pages.every((page) => page.length > 0 && fits(page)) ? pages : undefined;
}

function greedy(cards: readonly Card[], fits: Fits): Card[][] {
  const pages: Card[][] = [];
  let rest = cards;
  do {
    let taken = Math.min(rest.length, MOST_CARDS);
    while (taken > 1 && !fits(rest.slice(0, taken))) taken--;
    pages.push(rest.slice(0, taken));
    rest = rest.slice(taken);
  } while (rest.length > 0);
  return pages;
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
    if (content.kind === "points")
      return withPoints(
        card,
        content.points.map((point) => ({ ...point, step: point.step - first })),
      );
    return content.step === undefined
      ? card
      : { ...card, content: { ...content, step: content.step - first } };
  };
}

function firstStep(card: Card): number {
  const step = card.content.kind === "points" ? card.content.points[0]?.step : card.content.step;
  return step ?? Number.POSITIVE_INFINITY;
}

function withPoints(card: Card, points: readonly Point[]): Card {
  return { ...card, content: { kind: "points", points } };
}
