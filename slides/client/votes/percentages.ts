import { sum } from "./votes.ts";

/**
 * The share of each count in whole per cent, each rounded by itself: options with as many votes show the
 * same share, so three of them show 33 each, and the sum is not always 100. Without votes all are 0.
 */
export function percentages(counts: readonly number[]): readonly number[] {
  const total = sum(counts);
  return counts.map((count) => (total === 0 ? 0 : Math.round((100 * count) / total)));
}
