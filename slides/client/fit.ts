import { FLOOR, largestFitting, type SizeRange, TITLE_SIZES } from "../layout/sizes.ts";
import { fitExhibit } from "./fit-exhibit.ts";
import { fitVoices } from "./fit-voices.ts";

/** Text larger than comfortable may cover this share of its slide's height. */
const FILLED = 0.62;

/** What the cells of the table of who thinks what say. Words are not cut to be larger. */
const CELLS = ".matrix a";

/** Where the middle of few words is, as a share of the body's height. */
const MIDDLE = 0.4;

/** Images that do not fit are made smaller, but not lower than this, in px of 720. */
const SMALLEST_IMAGE = 140;

/**
 * Fits the text of one slide to its space: the largest size at which nothing overflows. Sizes beyond
 * what is comfortable (`data-comfortable`) are for words that would leave their slide half empty. At the
 * smallest size it also reduces the space between lines and blocks, then the images, then the title. What
 * still overflows can be scrolled (`data-overflow`). Returns false, without a change, when the slide is
 * not laid out and cannot be measured.
 */
export function fitSlide(slide: HTMLElement): boolean {
  const body = slide.querySelector<HTMLElement>(":scope > .screen > .body");
  if (!body) return true;
  if (body.clientHeight === 0) return false;
  reset(body);
  const title = slide.querySelector<HTMLElement>(":scope > .screen > .head > h2[data-size]");
  title?.style.removeProperty("--size");
  if (body.matches(".exhibit")) {
    if (!fitExhibit(body) && !withSmallerTitle(title, () => fitExhibit(body))) letScroll(body);
    return true;
  }
  fitVoices(body);
  const { largest = FLOOR, floor = FLOOR } = body.dataset;
  const range = { largest: Number(largest), floor: Number(floor) };
  cutLongWords(body, range.floor);
  const comfortable = Number(body.dataset.comfortable ?? largest);
  if (tryFrom(range, comfortable, body)) return true;
  // Code gets smaller before its lines wrap.
  if (body.querySelector("pre")) {
    body.dataset.wrap = "";
    if (tryFrom(range, comfortable, body)) return true;
  }
  // The plan only estimates heights. Less space between lines makes up for small errors.
  body.dataset.tight = "";
  if (!overflows(body)) return true;
  shrinkImages(body);
  if (overflows(body) && !withSmallerTitle(title, () => !overflows(body))) letScroll(body);
  return true;
}

/**
 * Gives a title the largest size below the planned one with which the slide fits, else the smallest. A
 * machine that lacks the fonts of a script draws its letters wider than planned. Gives whether it fits.
 */
function withSmallerTitle(title: HTMLElement | null, fits: () => boolean): boolean {
  if (!title) return false;
  return TITLE_SIZES.some((size) => {
    if (size >= Number(title.dataset.size)) return false;
    title.style.setProperty("--size", `${size}px`);
    return fits();
  });
}

/** The share of a body's height that its words cover, without the experts at the side. */
function coverage(body: HTMLElement): number {
  const blocks = [...body.querySelectorAll<HTMLElement>(":scope > :not(.voices)")];
  const top = Math.min(...blocks.map((block) => block.offsetTop));
  const bottom = Math.max(...blocks.map((block) => block.offsetTop + block.offsetHeight));
  return (bottom - top) / body.clientHeight;
}

/**
 * Sets the largest text of a range that fits, else the smallest. Gives whether it fits. Text larger than
 * `comfortable` may not fill the slide.
 */
function tryFrom(range: SizeRange, comfortable: number, body: HTMLElement): boolean {
  const fitting = largestFitting(range, (size) => {
    setSize(body, size);
    return !overflows(body) && (size <= comfortable || coverage(body) <= FILLED);
  });
  setSize(body, fitting ?? range.floor);
  if (fitting !== undefined) lower(body);
  return fitting !== undefined;
}

/** Lets words of a table be cut that are wider than their cell at the smallest size, and no others. */
function cutLongWords(body: HTMLElement, floor: number): void {
  setSize(body, floor);
  for (const cell of body.querySelectorAll<HTMLElement>(CELLS)) {
    cell.toggleAttribute("data-cut", cell.scrollWidth > cell.clientWidth + 1);
  }
}

function setSize(body: HTMLElement, size: number): void {
  body.dataset.size = String(size);
  body.style.setProperty("--size", `${size}px`);
}

function reset(body: HTMLElement): void {
  body.removeAttribute("data-overflow");
  body.removeAttribute("data-tight");
  body.removeAttribute("data-wrap");
  for (const cell of body.querySelectorAll("[data-cut]")) cell.removeAttribute("data-cut");
  body.removeAttribute("tabindex");
  body.style.removeProperty("--image-height");
  body.style.removeProperty("--drop");
}

/**
 * Lowers few words that stand alone under their title, so that their middle is a little above that of
 * the body. What has a rule above or beside it starts where all slides start.
 */
function lower(body: HTMLElement): void {
  if (!body.matches(".prose") && !body.querySelector(":scope > .column > .bare")) return;
  const drop = body.clientHeight * (MIDDLE - coverage(body) / 2);
  if (drop > 0) body.style.setProperty("--drop", `${Math.floor(drop)}px`);
}

/** Whether anything overflows the body or an element inside it (a wide table, a long line of code). */
function overflows(body: HTMLElement): boolean {
  const wide = [body, ...body.querySelectorAll<HTMLElement>(`.table, pre, .equation, .card, ${CELLS}`)];
  return (
    body.scrollHeight > body.clientHeight + 1 ||
    wide.some((element) => element.scrollWidth > element.clientWidth + 1)
  );
}

/** Limits the height of images so that the tallest loses what overflows. */
function shrinkImages(body: HTMLElement): void {
  const images = [...body.querySelectorAll("img, .drawing svg")];
  const tallest = Math.max(0, ...images.map((image) => image.clientHeight));
  if (tallest === 0) return;
  const excess = body.scrollHeight - body.clientHeight;
  const height = Math.max(SMALLEST_IMAGE, tallest - excess);
  body.style.setProperty("--image-height", `${Math.floor(height)}px`);
}

function letScroll(body: HTMLElement): void {
  body.dataset.overflow = "";
  body.tabIndex = 0;
}
