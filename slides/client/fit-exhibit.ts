import { FLOOR, largestFitting } from "../layout/sizes.ts";
import { PICTURES, type Picture, setSize, sizeOf } from "./picture-size.ts";

/** The largest text by what is shown, in px of 720. */
const LARGEST: Readonly<Record<string, number>> = { table: 40, code: 44, formula: 64 };
/** Beside its words a table, formula or code is not set smaller than this; it takes the whole width before. */
const SMALLEST_BESIDE: Readonly<Record<string, number>> = { table: 26, code: 26, formula: 40 };
/** Code whose lines wrap is not larger than this. */
const LARGEST_WRAPPED = 26;
/** The words beside it: the largest and the smallest key point. */
const WORDS = { largest: 34, floor: FLOOR };
/** The largest words above a part of a long table or listing, and above a picture. */
const WORDS_ABOVE = { part: 24, picture: 28 };

/**
 * Fits an exhibit to its slide. A picture gets the size at which it fills its room. A table, formula or code
 * gets the largest text at which nothing overflows: beside its words first, then across the whole width.
 * Lines of code wrap only when the smallest text does not fit either. Returns whether all of it fits.
 */
export function fitExhibit(body: HTMLElement): boolean {
  const shown = body.querySelector<HTMLElement>(":scope > .shown")!;
  const words = body.querySelector<HTMLElement>(":scope > .beside");
  shown.removeAttribute("data-wrap");
  if (words) fitWords(words, body);
  if (body.dataset.shows === "figure") fitPicture(shown);
  else fitText(body, shown, words);
  return fits(body, shown);
}

function fitWords(words: HTMLElement, body: HTMLElement): void {
  tryFrom(largestWords(body), WORDS.floor, words, () => words.offsetHeight <= body.clientHeight);
}

function largestWords({ dataset }: HTMLElement): number {
  // A part has as many rows as leave room for small words (`slides/layout/exhibit-pages.ts`).
  if ("part" in dataset) return WORDS_ABOVE.part;
  // A wide picture is as large as the height below its words allows.
  return dataset.shows === "figure" && dataset.shape === "across" ? WORDS_ABOVE.picture : WORDS.largest;
}

/** Sets an element to the largest size at which something fits, else to the smallest. Gives whether it fits. */
function tryFrom(largest: number, floor: number, element: HTMLElement, fits: () => boolean): boolean {
  const fitting = largestFitting({ largest, floor }, (size) => {
    element.style.setProperty("--size", `${size}px`);
    return fits();
  });
  element.style.setProperty("--size", `${fitting ?? floor}px`);
  return fitting !== undefined;
}

function fitText(body: HTMLElement, shown: HTMLElement, words: HTMLElement | null): void {
  const { shows = "" } = body.dataset;
  const largest = LARGEST[shows] ?? FLOOR;
  const isFitting = () => fits(body, shown);
  // Parts of one table look alike.
  if (words && !("part" in body.dataset)) {
    body.dataset.shape = "beside";
    if (tryFrom(largest, SMALLEST_BESIDE[shows] ?? FLOOR, shown, isFitting)) return;
    body.dataset.shape = "across";
  }
  if (tryFrom(largest, FLOOR, shown, isFitting)) return;
  words?.style.setProperty("--size", `${WORDS.floor}px`);
  if (tryFrom(largest, FLOOR, shown, isFitting) || shows !== "code") return;
  shown.dataset.wrap = "";
  tryFrom(LARGEST_WRAPPED, FLOOR, shown, isFitting);
}

function fits(body: HTMLElement, shown: HTMLElement): boolean {
  const wide = [shown, ...shown.querySelectorAll<HTMLElement>(".table, pre, .equation")];
  return (
    bottomOf(shown, body) <= body.clientHeight + 1 &&
    !wide.some(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth + 1)
  );
}

/** Where all that an exhibit shows ends, in px from the top of the body. */
function bottomOf(shown: HTMLElement, body: HTMLElement): number {
  return shown.offsetTop - body.offsetTop + shown.scrollHeight;
}

/** Gives a picture the largest size that its room and its caption leave. */
function fitPicture(shown: HTMLElement): void {
  const picture = shown.querySelector<Picture>(PICTURES);
  const own = picture && sizeOf(picture);
  if (!picture || !own) return;
  picture.style.setProperty("inline-size", "0");
  picture.style.setProperty("block-size", "0");
  // What is left are the words above, the caption, and the frame of the picture.
  const rest = bottomOf(shown, shown.parentElement!);
  const frame = picture.getBoundingClientRect().width / scaleOf(shown);
  const width = shown.clientWidth - frame;
  const height = shown.parentElement!.clientHeight - rest;
  setSize(picture, own, { width, height }, frame);
}

/** How much smaller or larger than planned slides are shown. */
function scaleOf(element: HTMLElement): number {
  return element.getBoundingClientRect().width / (element.offsetWidth || 1) || 1;
}
