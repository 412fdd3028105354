import type { ImageType } from "./image-type.ts";

/**
 * Whether an image file has its end; one that was cut off shows its upper part only. The structure of the
 * file is followed, its pixels are not read.
 */
export function isWhole(bytes: Uint8Array, type: Exclude<ImageType, "svg">): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    switch (type) {
      case "png":
        return endOfPng(view) <= bytes.length;
      case "jpeg":
        return hasEndOfJpeg(bytes, view);
      case "gif":
        return endOfGif(view) <= bytes.length;
      case "webp":
        return view.getUint32(4, true) + 8 <= bytes.length;
      case "avif":
        return endOfBoxes(view) <= bytes.length;
      default:
        return type satisfies never;
    }
  } catch (error) {
    if (error instanceof RangeError) return false; // it leads to a place behind its end
    throw error;
  }
}

/** Chunks up to IEND: https://www.w3.org/TR/png-3/#5Chunk-layout */
function endOfPng(view: DataView): number {
  for (let at = 8; ; ) {
    const next = at + 12 + view.getUint32(at);
    if (view.getUint32(at + 4) === 0x49454e44) return next;
    at = next;
  }
}

/** Segments up to the first scan, then the mark of the end anywhere: ITU-T T.81, B.1. */
function hasEndOfJpeg(bytes: Uint8Array, view: DataView): boolean {
  let at = 2;
  for (; view.getUint8(at + 1) !== 0xda; ) {
    const isFill = view.getUint8(at + 1) === 0xff;
    at += isFill ? 1 : 2 + view.getUint16(at + 2);
  }
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes("\xff\xd9", at, "latin1");
}

/** Blocks up to the trailer, which some programs leave out: https://www.w3.org/Graphics/GIF/spec-gif89a.txt */
function endOfGif(view: DataView): number {
  const tableSize = (packed: number) => (packed & 0x80 ? 3 * 2 ** ((packed & 7) + 1) : 0);
  let at = 13 + tableSize(view.getUint8(10));
  for (; at < view.byteLength && view.getUint8(at) !== 0x3b; ) {
    at += view.getUint8(at) === 0x2c ? 11 + tableSize(view.getUint8(at + 9)) : 2;
    for (let size = view.getUint8(at); size > 0; size = view.getUint8(at)) at += size + 1;
    at++;
  }
  return at;
}

/** Boxes, each with its size; a box of size 0 goes to the end: ISO/IEC 14496-12, 4.2. */
function endOfBoxes(view: DataView): number {
  let at = 0;
  while (at < view.byteLength) {
    const size = view.getUint32(at);
    if (size === 0) return view.byteLength;
    const isLarge = size === 1;
    // What a file says of itself may be less than the head of the box: it goes on in any case.
    at += Math.max(isLarge ? 16 : 8, isLarge ? Number(view.getBigUint64(at + 8)) : size);
  }
  return at;
}
