import type { Card, Point } from "./body.ts";

/** More key points than fit on a screen in the smallest text: each takes a line. */
const MOST_POINTS = 40;

/** A card in as few pieces as possible of which each fits on a screen. Only the first has the position. */
export function cutCard(card: Card, fits: (piece: Card) => boolean): readonly Card[] {
  if (card.content.kind === "prose" || fits(card)) return [card];
  const pieces = grouped(card.content.points, (points) => fits(withPoints(card, points)));
  const { position: _, ...continued } = card;
  return pieces.map((points, index) => withPoints(index === 0 ? card : continued, points));
}

/**
 * Items in order in as few groups as possible, all of the same length if those fit. An item that does
 * not fit is a group of its own. No items are one empty group.
 */
export function grouped<Item>(
  items: readonly Item[],
  fits: (some: readonly Item[]) => boolean,
): readonly (readonly Item[])[] {
  const groups: (readonly Item[])[] = [];
  let rest = items;
  do {
    const taken = mostFitting(rest, fits);
    groups.push(rest.slice(0, taken));
    rest = rest.slice(taken);
  } while (rest.length > 0);
  const each = Math.ceil(items.length / groups.length);
  const even = groups.map((_group, index) => items.slice(index * each, (index + 1) * each));
  return even.every((group) => group.length > 0 && fits(group)) ? even : groups;
}

/** How many of the first items fit together, but at least one. */
function mostFitting<Item>(items: readonly Item[], fits: (some: readonly Item[]) => boolean): number {
  let [least, most] = [1, Math.min(items.length, MOST_POINTS)];
  while (least < most) {
    const middle = (least + most + 1) >> 1;
    if (fits(items.slice(0, middle))) least = middle;
    else most = middle - 1;
  }
  return least;
}

/** A card with other key points. */
export function withPoints(card: Card, points: readonly Point[]): Card {
  return { ...card, content: { kind: "points", points } };
}
