/** How many places before and after the reader's stay in a short list. */
const AROUND = 3;

/** A place of a list, counted from 0, and whether places are left out before it. */
export interface NearPlace {
  readonly at: number;
  readonly isAfterGap: boolean;
}

/**
 * The places of a long list that are shown to a reader who is at those from `from` to `to`: these, some
 * `around` them, the first and the last.
 */
export function nearPlaces(count: number, from: number, to = from, around = AROUND): readonly NearPlace[] {
  const [start, end] = [Math.max(0, from - around), Math.min(count - 1, to + around)];
  const middle = Array.from({ length: end - start + 1 }, (_, at) => start + at);
  const shown = [...new Set([0, ...middle, count - 1])].filter((at) => at >= 0 && at < count);
  return shown.map((at, index) => ({ at, isAfterGap: index > 0 && shown[index - 1] !== at - 1 }));
}
