import type { ImageType } from "./image-type.ts";

/**
 * Whether the ground of a page may be seen through an image: every drawing, and each picture whose file has
 * room for transparency. Pixels are not read, so a picture may have that room and not use it.
 */
export function isSeeThrough(bytes: Uint8Array, type: ImageType): boolean {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  switch (type) {
    case "svg":
      return true;
    case "jpeg":
      return false;
    case "png":
      return hasAlphaInPng(file);
    // The block before an image, of which the last bit of the fourth byte says it: GIF89a, 23.
    case "gif":
      return /!\xf9\x04[\x01\x03\x05\x07\x09\x0b\x0d\x0f]/.test(file.toString("latin1"));
    case "webp":
      return hasAlphaInWebp(file);
    // The image of the transparency has this name: ISO/IEC 23000-22, 7.3.5.2.
    case "avif":
      return file.includes("urn:mpeg:mpegB:cicp:systems:auxiliary:alpha", 0, "latin1");
    default:
      return type satisfies never;
  }
}

/** Kinds of colour 4 and 6, or a chunk before the pixels that names a colour: https://www.w3.org/TR/png-3/#11tRNS */
function hasAlphaInPng(file: Buffer): boolean {
  const pixels = file.indexOf("IDAT", 0, "latin1");
  return (file.length > 25 && (file[25]! & 4) > 0) || file.subarray(0, pixels).includes("tRNS", 0, "latin1");
}

/** A bit at the head of each kind but the plain one: https://developers.google.com/speed/webp/docs/riff_container */
function hasAlphaInWebp(file: Buffer): boolean {
  const kind = file.toString("latin1", 12, 16);
  return (
    (kind === "VP8X" || kind === "VP8L") && file.length > 24 && (file[kind === "VP8X" ? 20 : 24]! & 16) > 0
  );
}
