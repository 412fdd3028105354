import { FLOOR, TEXT_SIZES } from "../layout/sizes.ts";

/** Images give way before the text does, but not below this height, in px of 720. */
const SMALLEST_IMAGE = 140;

/**
 * Fits the text of one laid-out slide to its room: the largest size at which nothing overflows, no
 * smaller than the floor, and there with less room between lines and blocks. What still overflows there can be scrolled (`data-overflow`), so nothing
 * is out of reach. Does nothing to a slide that is not displayed; gives whether it could measure.
 */
export function fitSlide(slide: HTMLElement): boolean {
  const body = slide.querySelector<HTMLElement>(":scope > .screen > .body");
  if (!body) return true;
  if (body.clientHeight === 0) return false;
  reset(body);
  const largest = Number(body.dataset.largest ?? FLOOR);
  for (const size of TEXT_SIZES) {
    if (size > largest) continue;
    body.dataset.size = String(size);
    if (!overflows(body)) return true;
  }
  // The plan reckons with estimates: what they are short of comes out of the room between lines.
  body.dataset.tight = "";
  if (!overflows(body)) return true;
  shrinkImages(body);
  if (overflows(body)) letScroll(body);
  return true;
}

function reset(body: HTMLElement): void {
  body.removeAttribute("data-overflow");
  body.removeAttribute("data-tight");
  body.removeAttribute("tabindex");
  body.style.removeProperty("--image-height");
}

/** Whether anything stands out of the body, or is cut inside it (a wide table, a long line of code). */
function overflows(body: HTMLElement): boolean {
  const wide = [body, ...body.querySelectorAll<HTMLElement>(".table, pre, .card")];
  return (
    body.scrollHeight > body.clientHeight + 1 ||
    wide.some((element) => element.scrollWidth > element.clientWidth + 1)
  );
}

/** Takes from the images what is too much, shared out evenly. */
function shrinkImages(body: HTMLElement): void {
  const images = [...body.querySelectorAll("img")];
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
