import { createHash } from "node:crypto";
import type { Relocatable } from "./relocatable.ts";

/** Keys of objects by index. Objects with the same key are the same to the byte, with all that they refer to. */
export type SharedKeys = readonly (readonly [index: number, key: string])[];

/**
 * Finds objects that may be shared between print runs: fonts, images, content. An object is not shared
 * when it contains a number of the parent tree, refers to an import, or refers to itself through others;
 * nor are annotations, since each belongs to one page (ISO 32000-1, 12.5.2).
 */
export function sharedKeys(objects: Relocatable, streams: Relocatable): SharedKeys {
  const all = [...piecesOf(objects), ...piecesOf(streams)];
  const known = new Map<number, string | undefined>();
  const keyOf = (index: number): string | undefined => {
    if (known.has(index)) return known.get(index);
    // If the object is reached again before its key is set, it is part of a circle.
    known.set(index, undefined);
    const { bytes, targets, isBound } = all[index]!;
    if (isBound) return undefined;
    const below: string[] = [];
    for (const target of targets) {
      const key = keyOf(target);
      if (key === undefined) return undefined;
      below.push(key);
    }
    const key = createHash("sha256").update(bytes).update(below.join()).digest("base64url");
    known.set(index, key);
    return key;
  };
  return all.flatMap((_piece, index) => {
    const key = keyOf(index);
    return key === undefined ? [] : [[index, key] as const];
  });
}

/** One object. */
interface Piece {
  /** With empty fields. */
  readonly bytes: Uint8Array;
  readonly targets: Int32Array;
  /** Whether it belongs to one place in one file. */
  readonly isBound: boolean;
}

function piecesOf({ bytes, starts, references, targets, keys }: Relocatable): Piece[] {
  let reference = 0;
  let key = 0;
  return Array.from({ length: starts.length - 1 }, (_none, index) => {
    const [from, to] = [starts[index]!, starts[index + 1]!];
    const first = reference;
    while (reference < references.length && references[reference]! < to) reference++;
    const keysBefore = key;
    while (key < keys.length && keys[key]! < to) key++;
    const own = targets.subarray(first, reference);
    return {
      bytes: bytes.subarray(from, to),
      targets: own,
      isBound: key > keysBefore || own.some((target) => target < 0) || isAnnotation(bytes, from),
    };
  });
}

const ANNOTATION = Buffer.from("<</Type/Annot");

function isAnnotation(bytes: Uint8Array, from: number): boolean {
  return ANNOTATION.equals(bytes.subarray(from, from + ANNOTATION.length));
}
