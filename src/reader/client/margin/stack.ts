/** Something for the margin, in px from the top of its text: where it should begin, and how high it is. */
export interface Item {
  readonly top: number;
  readonly height: number;
}

/** What reaches from the text into the margin. */
export interface Obstacle {
  readonly top: number;
  readonly bottom: number;
}

/** Space between two things in the margin, px. */
const GAP = 12;

/**
 * The tops of things in the margin beside a text of this `height`, in their order. Each stands where it should or
 * as little below as those before it ask; where the text ends too soon, higher. Nothing stands on an obstacle.
 */
export function stacked(
  items: readonly Item[],
  height: number,
  obstacles: readonly Obstacle[] = [],
): readonly number[] {
  const tops: number[] = [];
  let free = 0;
  for (const item of items) {
    const top = clear(Math.max(item.top, free), item.height, obstacles);
    tops.push(top);
    free = top + item.height + GAP;
  }
  // An obstacle between two notes keeps the upper one above it: those are left where they are.
  return obstacles.length > 0 ? tops : raised(tops, items, height);
}

/** The first place from `top` on where something of this height stands on no obstacle. */
function clear(top: number, height: number, obstacles: readonly Obstacle[]): number {
  let place = top;
  for (const { top: from, bottom } of obstacles)
    if (place < bottom + GAP && place + height + GAP > from) place = bottom + GAP;
  return place;
}

/** The tops with the last things moved up so that they end with the text, but not above its beginning. */
function raised(tops: readonly number[], items: readonly Item[], height: number): readonly number[] {
  const needed = items.reduce((sum, item) => sum + item.height + GAP, -GAP);
  let limit = Math.max(height, needed);
  return tops
    .map((top, at) => ({ top, height: items[at]!.height }))
    .reverse()
    .map((item) => {
      const top = Math.min(item.top, limit - item.height);
      limit = top - GAP;
      return top;
    })
    .reverse();
}
