import { sum } from "./votes.ts";

/**
 * The share of each count in whole per cent. They add up to 100: each is rounded down, and those with
 * the largest remainders get one more. Without votes all are 0.
 */
export function percentages(counts: readonly number[]): readonly number[] {
  const total = sum(counts);
  if (total === 0) return counts.map(() => 0);
  const exact = counts.map((count) => (100 * count) / total);
  const down = exact.map(Math.floor);
  const byRemainder = counts
    .map((_, index) => index)
    .sort((one, other) => exact[other]! - down[other]! - (exact[one]! - down[one]!));
  const raised = new Set(byRemainder.slice(0, 100 - sum(down)));
  return down.map((share, index) => (raised.has(index) ? share + 1 : share));
}
