import type { FinishedPrintRun } from "../finished-print-run.ts";

/** A print run, and the numbers of its objects in the file. */
export interface NumberedPrintRun extends FinishedPrintRun {
  /** By the objects' indexes in the print run. */
  readonly numbers: Uint32Array;
  /** 1 for objects that go into the file from this print run, 0 for those that an earlier one contains. */
  readonly isOwn: Uint8Array;
  /** The number of the object with this index. */
  numberOf(index: number): number;
}

/**
 * Numbers the objects of all print runs from 1, without gaps. Objects that are the same in several print
 * runs get one number. `next` is the first number that is free.
 */
export function numberObjects(printRuns: readonly FinishedPrintRun[]): {
  readonly numbered: readonly NumberedPrintRun[];
  readonly next: number;
} {
  const known = new Map<string, number>();
  let next = 1;
  const numbered = printRuns.map((printRun): NumberedPrintRun => {
    // Each list of starts has one more, for the end.
    const count = printRun.objects.starts.length + printRun.streams.starts.length - 2;
    const keys = new Map(printRun.shared);
    const numbers = new Uint32Array(count);
    const isOwn = new Uint8Array(count);
    for (let index = 0; index < count; index++) {
      const key = keys.get(index);
      const found = key === undefined ? undefined : known.get(key);
      numbers[index] = found ?? next;
      if (found !== undefined) continue;
      isOwn[index] = 1;
      if (key !== undefined) known.set(key, next);
      next++;
    }
    return { ...printRun, numbers, isOwn, numberOf: (index) => numbers[index]! };
  });
  return { numbered, next };
}
