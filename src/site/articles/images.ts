import { createHash } from "node:crypto";
import { readFileSync, statSync } from "node:fs";
import { basename, dirname, extname, resolve } from "node:path";
import { imageSize } from "image-size";
import type { ImageState } from "../../checks/check.ts";
import type { ImageSize } from "../../model/image-size.ts";
import { isRemote } from "../../prose/address.ts";

/** An image file that an article shows. */
export interface ImageFile {
  readonly state: ImageState;
  /** Where it goes, relative to the article's folder; named by its content, so that no two clash. */
  readonly path: string;
  readonly bytes?: Uint8Array;
  /** Absent when the file does not say. */
  readonly size?: ImageSize;
}

/** How image files begin, for the formats that every browser shows. */
const SIGNATURES: readonly RegExp[] = [
  /^\x89PNG\r\n\x1a\n/,
  /^\xff\xd8\xff/,
  /^GIF8[79]a/,
  /^RIFF[\s\S]{4}WEBP/,
  /^[\s\S]{4}ftypavi[fs]/,
  /^(\xef\xbb\xbf)?\s*(<\?xml[\s\S]*?\?>\s*)?(<!--[\s\S]*?-->\s*|<!DOCTYPE[^>]*>\s*)*<svg[\s>]/i,
];

/** Looks at an image named in an article at `articlePath`. Never throws. */
export function readImage(articlePath: string, src: string): ImageFile {
  if (isRemote(src)) return { state: "remote", path: src };
  const file = resolve(dirname(articlePath), src.replace(/[?#].*$/, ""));
  try {
    if (statSync(file).isDirectory()) return { state: "unreadable", path: src };
    const bytes = readFileSync(file);
    const start = bytes.subarray(0, 2048).toString("latin1");
    if (!SIGNATURES.some((signature) => signature.test(start))) return { state: "not-an-image", path: src };
    const hash = createHash("sha256").update(bytes).digest("hex").slice(0, 10);
    const name = basename(file, extname(file)).replace(/[^\p{L}\p{M}\p{N}_-]+/gu, "-");
    return {
      state: "found",
      path: `images/${hash}-${name}${extname(file).toLowerCase()}`,
      bytes,
      ...sizeOf(bytes),
    };
  } catch (error) {
    const missing = ["ENOENT", "ENOTDIR"].includes((error as NodeJS.ErrnoException).code ?? "");
    return { state: missing ? "missing" : "unreadable", path: src };
  }
}

/** A photograph that a camera turned is as large as people see it. */
function sizeOf(bytes: Uint8Array): { readonly size?: ImageSize } {
  try {
    const { width, height, orientation = 1 } = imageSize(bytes);
    const size = orientation >= 5 ? { width: height, height: width } : { width, height };
    return width > 0 && height > 0
      ? { size: { width: Math.round(size.width), height: Math.round(size.height) } }
      : {};
  } catch {
    return {}; // An SVG without a size, or a format that is not known: the page does without.
  }
}
