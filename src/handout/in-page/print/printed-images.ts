import { loadedImage } from "../loaded.ts";

/** The most pixels to an inch that a picture is printed with. */
const MOST_DPI = 300;
const CSS_PX_PER_INCH = 96;
/** A picture that has only so many times the pixels it needs is left as it is. */
const SLACK = 1.2;
/** Of JPEG, from 0 to 1: changes that are not seen in print at 300 dpi. */
const QUALITY = 0.88;

/** Endings of files that are made of pixels, with what they become. The ending always tells what a file is. */
const BECOMES: readonly (readonly [ending: RegExp, type: string])[] = [
  [/\.jpe?g$/i, "image/jpeg"],
  [/\.(png|gif|webp|avif)$/i, "image/png"],
];

/** Addresses of the pictures that this tab has made smaller, by source and size. */
const made = new Map<string, Promise<string | undefined>>();

/**
 * Replaces pictures that have many more pixels than can be seen on paper by smaller ones. JPEG stays JPEG,
 * others come without loss. Chromium writes a JPEG into the PDF as it is, and everything else pixel by
 * pixel. The sheets must be laid out; their layout stays the same. What cannot be made smaller stays.
 */
export async function reduceImages(sheets: readonly HTMLElement[]): Promise<void> {
  const images = sheets.flatMap((sheet) => [...sheet.querySelectorAll("img")]);
  const wanted = images.flatMap((image) => {
    const type = BECOMES.find(([ending]) => ending.test(image.src))?.[1];
    const scale = scaleOf(image);
    return type && scale * SLACK < 1 ? [{ image, type, scale, size: sizeOf(image) }] : [];
  });
  // One after another: each takes its whole size in memory.
  for (const { image, type, scale, size } of wanted) {
    const key = `${scale} ${image.src}`;
    const smaller = made.get(key) ?? reduced(image, scale, type).catch(() => undefined);
    made.set(key, smaller);
    const address = await smaller;
    if (address === undefined) continue;
    // Its own size would give it another place in the text.
    Object.assign(image.style, size);
    const { src } = image;
    image.src = address;
    await loadedImage(image);
    if (image.naturalWidth === 0) image.src = src;
  }
}

/** How many of its pixels a picture needs on paper in one direction; above 1 when it has too few. */
function scaleOf(image: HTMLImageElement): number {
  const { naturalWidth, naturalHeight } = image;
  const { width, height } = image.getBoundingClientRect();
  if (naturalWidth === 0 || naturalHeight === 0) return 1;
  // The longer sides, as a table may be turned on its side.
  const printed = Math.max(width, height) / CSS_PX_PER_INCH;
  return (printed * MOST_DPI) / Math.max(naturalWidth, naturalHeight);
}

function sizeOf(image: HTMLImageElement): { readonly width: string; readonly height: string } {
  const { width, height } = getComputedStyle(image);
  return { width, height };
}

/** Makes a smaller copy, by halves first: so each pixel counts. Gives its address. */
async function reduced(image: HTMLImageElement, scale: number, type: string): Promise<string | undefined> {
  const width = Math.max(1, Math.floor(image.naturalWidth * scale));
  const height = Math.max(1, Math.floor(image.naturalHeight * scale));
  let from: HTMLImageElement | HTMLCanvasElement = image;
  let [w, h] = [image.naturalWidth, image.naturalHeight];
  while (w >= 2 * width && h >= 2 * height) {
    [w, h] = [Math.ceil(w / 2), Math.ceil(h / 2)];
    from = drawn(from, w, h);
  }
  const blob = await new Promise<Blob | null>((done) =>
    drawn(from, width, height).toBlob(done, type, QUALITY),
  );
  return blob ? URL.createObjectURL(blob) : undefined;
}

function drawn(from: CanvasImageSource, width: number, height: number): HTMLCanvasElement {
  const canvas = document.createElement("canvas");
  Object.assign(canvas, { width, height });
  const context = canvas.getContext("2d")!;
  context.imageSmoothingQuality = "high";
  context.drawImage(from, 0, 0, width, height);
  return canvas;
}
