import type { FinishedPrintRun } from "../finished-print-run.ts";

/** A part, and the numbers of its objects in the file. */
export interface NumberedPrintRun extends FinishedPrintRun {
  /** By their places in the part. */
  readonly numbers: Uint32Array;
  /** 1 for what goes into the file from this part, 0 for what another has brought already. */
  readonly isOwn: Uint8Array;
  numberOf(place: number): number;
}

/**
 * Numbers the objects of all parts from 1, without gaps. What is the same in several is one. `next`
 * is the first number that is free.
 */
export function numberObjects(parts: readonly FinishedPrintRun[]): {
  readonly numbered: readonly NumberedPrintRun[];
  readonly next: number;
} {
  const known = new Map<string, number>();
  let next = 1;
  const numbered = parts.map((part): NumberedPrintRun => {
    // Each list of starts has one for its end.
    const count = part.objects.starts.length + part.streams.starts.length - 2;
    const keys = new Map(part.shared);
    const numbers = new Uint32Array(count);
    const isOwn = new Uint8Array(count);
    for (let place = 0; place < count; place++) {
      const key = keys.get(place);
      const found = key === undefined ? undefined : known.get(key);
      numbers[place] = found ?? next;
      if (found !== undefined) continue;
      isOwn[place] = 1;
      if (key !== undefined) known.set(key, next);
      next++;
    }
    return { ...part, numbers, isOwn, numberOf: (place) => numbers[place]! };
  });
  return { numbered, next };
}
