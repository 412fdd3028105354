/**
 * Objects of a PDF as bytes, with empty fields for the numbers that are known only when the file is
 * joined. Plain data: it can be cached, sent and cloned.
 */
export interface Relocatable {
  /** All objects, one after the other, each with a newline at its end. */
  readonly bytes: Uint8Array;
  /** The offset of each object, and then that of the end. */
  readonly starts: Uint32Array;
  /** The offsets of the fields of references, in order. */
  readonly references: Uint32Array;
  /** What each of these refers to: the index of an object of the print run, or `importOf`. */
  readonly targets: Int32Array;
  /** The offsets of the fields of parent tree numbers (`StructParents` and `StructParent`). */
  readonly keys: Uint32Array;
  /** These numbers as they are in the print run alone. */
  readonly keyValues: Uint32Array;
}

/**
 * Width of a field. Numbers are padded with blanks. A file has less than ten million objects (ISO
 * 32000-1, C.2), so at least one blank separates the number from a name before it.
 */
export const FIELD = 8;
/** The text after the field of a reference. */
export const AFTER_REFERENCE = " 0 R";

/** The target of a reference to an object outside of the print run, by its index in the list of imports. */
export function importOf(index: number): number {
  return -1 - index;
}

/** The numbers of a print run's objects in a file. */
export interface Relocation {
  /** The number of each object of the print run. */
  readonly numbers: Uint32Array;
  /** The numbers of the imports: objects outside of the print run. */
  readonly imports: readonly number[];
  /** Added to the print run's numbers of the parent tree. */
  readonly firstKey: number;
}

/** A copy of the bytes with all fields filled in. */
export function relocated(objects: Relocatable, { numbers, imports, firstKey }: Relocation): Uint8Array {
  const bytes = new Uint8Array(objects.bytes);
  const { references, targets, keys, keyValues } = objects;
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
