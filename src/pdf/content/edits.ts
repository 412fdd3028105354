/** A change of a content stream: `text` in place of the bytes from `from` to `to`. */
export interface Edit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/**
 * A content stream with all changes, which do not overlap. Of those that begin at one place, the first in the
 * list comes first. The same buffer when there are none.
 */
export function edited(content: Buffer, edits: readonly Edit[]): Buffer {
  if (edits.length === 0) return content;
  const sorted = edits.toSorted((a, b) => a.from - b.from);
  const pieces: Uint8Array[] = [];
  let kept = 0;
  for (const { from, to, text } of sorted) {
    if (from > kept) pieces.push(content.subarray(kept, from));
    pieces.push(bytesOf(text));
    kept = to;
  }
  return Buffer.concat([...pieces, content.subarray(kept)]);
}

const known = new Map<string, Uint8Array>();
/** Places of letters are all different, and would be held for as long as the process lives. */
const MOST_KNOWN = 1000;

/** The same few texts are put in again and again. */
function bytesOf(text: string): Uint8Array {
  let bytes = known.get(text);
  if (!bytes) {
    bytes = Buffer.from(text, "latin1");
    if (known.size < MOST_KNOWN) known.set(text, bytes);
  }
  return bytes;
}
