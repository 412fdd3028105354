import { knownBytes } from "../packed/known-bytes.ts";

/** Whether this browser can unpack a text. */
export const canUnpack = "DecompressionStream" in globalThis;

/** The text that `packText` packed with the same `known`. Rejects when it is damaged. */
export async function unpackedText(packed: string, known = ""): Promise<string> {
  const before = knownBytes(known);
  const bytes = Uint8Array.from(atob(packed), (letter) => letter.charCodeAt(0));
  const stream = new Blob([storedBlock(before), bytes])
    .stream()
    .pipeThrough(new DecompressionStream("deflate-raw"));
  const all = await new Response(stream).arrayBuffer();
  return new TextDecoder().decode(all.slice(before.length));
}

/**
 * Browsers cannot be told what is known, so it comes first, as a block that is not compressed: its length and
 * the complement of that. https://www.rfc-editor.org/rfc/rfc1951#section-3.2.4
 */
function storedBlock(content: Uint8Array<ArrayBuffer>): Blob {
  const head = new DataView(new ArrayBuffer(5));
  head.setUint16(1, content.length, true);
  head.setUint16(3, ~content.length, true);
  return new Blob([head, content]);
}
