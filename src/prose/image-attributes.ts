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

/** Letters that are read without effort, px. */
const READABLE = 11;
/** The widths that the style sheet gives drawings, rem of 16 px. A phone has room for less than the first. */
const WIDTHS = [24, 28, 32, 36] as const;

/**
 * How wide a drawing must be for its smallest letters to be read, rem: a step of styles/reader-figures.css;
 * undefined where the narrowest window is wide enough. None is wider than it is by itself.
 */
export function readableWidth(own: ImageSize | undefined, type: number | undefined): number | undefined {
  if (!own || type === undefined) return undefined;
  const width = Math.min(own.width, (own.width * READABLE) / type) / 16;
  return width <= WIDTHS[0] - 4 ? undefined : (WIDTHS.find((step) => step >= width) ?? WIDTHS.at(-1));
}
