/**
 * Divides things of known height into columns, in order, so that the highest column is as low as
 * possible; where that leaves a choice, as many as possible in the first columns. Gives how many stand in
 * each column; no column is empty. `gap` is the space between two things, in the unit of the heights.
 */
export function stacksOf(
  heights: readonly number[],
  columns: number,
  gap: number,
): { readonly stacks: readonly number[]; readonly height: number } {
  if (columns <= 1 || heights.length <= 1)
    return { stacks: heights.length > 0 ? [heights.length] : [], height: stackHeight(heights, gap) };
  let best = { stacks: [] as readonly number[], height: Number.POSITIVE_INFINITY };
  for (let first = 1; first <= heights.length - columns + 1; first++) {
    const own = stackHeight(heights.slice(0, first), gap);
    if (own > best.height) break;
    const rest = stacksOf(heights.slice(first), columns - 1, gap);
    const height = Math.max(own, rest.height);
    if (height <= best.height) best = { stacks: [first, ...rest.stacks], height };
  }
  return best;
}

function stackHeight(heights: readonly number[], gap: number): number {
  return heights.reduce((sum, height) => sum + height, 0) + gap * Math.max(0, heights.length - 1);
}
