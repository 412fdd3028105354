import { createHash } from "node:crypto";
import type { Relocatable } from "./relocatable.ts";

/** The key of an object by its place. Objects of one key are the same to the byte, all that they refer to too. */
export type SharedKeys = readonly (readonly [place: number, key: string])[];

/** What is known of an object: its key, or that it has none. */
type Known = string | undefined;

/**
 * Finds what would be the same in any part that has it: fonts, images, contents. Not what names a
 * number of the parent tree or something outside of the part, or goes round in a circle; nor an
 * annotation, since each belongs to one page (ISO 32000-1, 12.5.2).
 */
export function sharedKeys(objects: Relocatable, streams: Relocatable): SharedKeys {
  const all = [...piecesOf(objects), ...piecesOf(streams)];
  const known = new Map<number, Known>();
  const keyOf = (place: number): Known => {
    if (known.has(place)) return known.get(place);
    // Who comes by again meanwhile has gone round in a circle.
    known.set(place, undefined);
    const { bytes, targets, isBound } = all[place]!;
    if (isBound) return undefined;
    const below: string[] = [];
    for (const target of targets) {
      const key = keyOf(target);
      if (key === undefined) return undefined;
      below.push(key);
    }
    const key = createHash("sha256").update(bytes).update(below.join()).digest("base64url");
    known.set(place, key);
    return key;
  };
  return all.flatMap((_piece, place) => {
    const key = keyOf(place);
    return key === undefined ? [] : [[place, key] as const];
  });
}

/** One object: its bytes with empty fields, and whether its numbers bind it to one place in one file. */
interface Piece {
  readonly bytes: Uint8Array;
  readonly targets: Int32Array;
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
