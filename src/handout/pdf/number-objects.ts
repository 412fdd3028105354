import type { FinishedPart } from "./finished-part.ts";

/** The numbers in the file of a part's objects, and which of them the part itself brings. */
export interface Numbered {
  readonly numbers: Uint32Array;
  /** 1 for what the part brings, 0 for what another has brought already. */
  readonly isOwn: Uint8Array;
}

/** Numbers the objects of all parts from 1, without gaps. What is the same in several is one. */
export function numberObjects(parts: readonly FinishedPart[]): { numbered: Numbered[]; next: number } {
  const known = new Map<string, number>();
  let next = 1;
  const numbered = parts.map(({ objects, streams, shared }) => {
    const count = objects.starts.length + streams.starts.length - 2;
    const keys = new Map(shared);
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
    return { numbers, isOwn };
  });
  return { numbered, next };
}
