import type { ImageSize } from "../model/image-size.ts";

/** Step between two width classes, in percent. */
const STEP = 5;

/**
 * The attributes for the size of an image, each with a blank before it: what the author wrote (`60%`,
 * `300px`, `300`), else the size of the file, so that the page keeps space for the image. HTML's own
 * attributes hold pixels only; a percentage is a class of styles/prose-images.css.
 */
export function sizeAttributes(
  written: { readonly width: string | null; readonly height: string | null },
  own: ImageSize | undefined,
): string {
  const width = pixels(written.width);
  const height = pixels(written.height);
  const share = /^(\d+)(?:\.\d+)?%$/.exec(written.width ?? "")?.[1];
  const name = share === undefined ? "" : ` class="image-${stepOf(Number(share))}"`;
  const size = own && sizeOf(own, width, height);
  if (size) return `${name} width="${size.width}" height="${size.height}"`;
  return `${name}${width ? ` width="${width}"` : ""}${height ? ` height="${height}"` : ""}`;
}

/** The written width and height; where one is missing, the one that keeps the image's proportions. */
function sizeOf(own: ImageSize, width: number | undefined, height: number | undefined): ImageSize {
  if (width && height) return { width, height };
  if (width) return { width, height: Math.max(1, Math.round((width * own.height) / own.width)) };
  if (height) return { width: Math.max(1, Math.round((height * own.width) / own.height)), height };
  return own;
}

function pixels(written: string | null): number | undefined {
  const found = /^(\d+)(?:\.\d+)?(?:px)?$/.exec(written ?? "")?.[1];
  return found === undefined ? undefined : Number(found);
}

function stepOf(percent: number): number {
  return Math.min(100, Math.max(STEP, Math.round(percent / STEP) * STEP));
}
