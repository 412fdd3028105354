/**
 * Objects of a PDF as bytes, with the places in them where numbers stand that only the file knows
 * which they go into. Plain data: it can be kept, sent and cloned.
 */
export interface Relocatable {
  /** All objects, one after the other, each with a newline at its end. */
  readonly bytes: Uint8Array;
  /** Where each object begins, and at last where the last one ends. */
  readonly starts: Uint32Array;
  /** Where in them references have their fields, in order. */
  readonly references: Uint32Array;
  /** What each of those refers to: the place of an object of the part from 0, or `importOf`. */
  readonly targets: Int32Array;
  /** Where numbers of the parent tree have their fields (`StructParents` and `StructParent`). */
  readonly keys: Uint32Array;
  /** Those numbers as they are in the part alone. */
  readonly keyValues: Uint32Array;
}

/**
 * Digits that fit a field, with blanks before them. A file has less than ten million objects
 * (ISO 32000-1, C.2), so at least one blank stands there and parts the number from a name.
 */
export const FIELD = 8;
/** What follows the field of a reference. */
export const AFTER_REFERENCE = " 0 R";

/** The target that stands for something outside of the part, by its place in the list of imports. */
export function importOf(place: number): number {
  return -1 - place;
}

/** What the numbers of a part become in a file. */
export interface Relocation {
  /** Number in the file of each object of the part. */
  readonly numbers: Uint32Array;
  /** Numbers in the file of what the part has not itself. */
  readonly imports: readonly number[];
  /** What the part's numbers of the parent tree begin with. */
  readonly firstKey: number;
}

/** A copy of the bytes with all numbers in their fields. */
export function relocated(part: Relocatable, { numbers, imports, firstKey }: Relocation): Uint8Array {
  const bytes = new Uint8Array(part.bytes);
  const { references, targets, keys, keyValues } = part;
  for (let index = 0; index < references.length; index++) {
    const target = targets[index]!;
    fill(bytes, references[index]!, target < 0 ? imports[-1 - target]! : numbers[target]!);
  }
  for (let index = 0; index < keys.length; index++) fill(bytes, keys[index]!, firstKey + keyValues[index]!);
  return bytes;
}

/** Writes a number at the right end of its field. */
function fill(bytes: Uint8Array, at: number, number: number): void {
  let left = number;
  let to = at + FIELD;
  do {
    bytes[--to] = 48 + (left % 10);
    left = Math.floor(left / 10);
  } while (left > 0);
}
