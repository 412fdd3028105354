import { deflateRawSync } from "node:zlib";
import { knownBytes } from "./known-bytes.ts";

/**
 * A text compressed (raw deflate), in base64, so that it can stand in a page or a script. What of it stands in
 * `known` as well costs next to nothing; the browser must know that too (`src/reader/client/unpacked-text.ts`).
 */
export function packText(text: string, known = ""): string {
  return deflateRawSync(text, { dictionary: knownBytes(known) }).toString("base64");
}
