import { createHash } from "node:crypto";
import { type CleanDrawing, cleanDrawing } from "./clean-drawing.ts";

/** How many drawings are kept, and how large they are at most together, in characters. */
const MOST = 200;
const LARGEST_SUM = 20_000_000;

/** Cleaned drawings by the hash of their bytes, the one that was used last at the end. */
const KNOWN = new Map<string, CleanDrawing>();

/** The same as `cleanDrawing`. Drawings that were cleaned before are kept: a server reads them at every save. */
export function cleanDrawingOnce(bytes: Uint8Array): CleanDrawing {
  const key = createHash("sha256").update(bytes).digest("hex");
  const clean = KNOWN.get(key) ?? cleanDrawing(bytes);
  KNOWN.delete(key);
  KNOWN.set(key, clean);
  let sum = [...KNOWN.values()].reduce((total, each) => total + sizeOf(each), 0);
  for (const [oldest, each] of KNOWN) {
    if (KNOWN.size <= MOST && sum <= LARGEST_SUM) break;
    KNOWN.delete(oldest);
    sum -= sizeOf(each);
  }
  return clean;
}

function sizeOf(clean: CleanDrawing): number {
  return "svg" in clean ? clean.svg.length : 0;
}
