/**
 * At each step reveal.js looks through all that every slide holds: a tenth of a second with hundreds of
 * slides. So in long decks the screens of slides that are far from the current one are kept outside of
 * the page. They are put back before reveal.js comes near.
 */

/** Decks with fewer slides stay whole. */
const LONG = 100;
/** Slides so near to the current one are in the page; reveal.js lays out those. */
const NEAR = 3;
/** An event on the deck that asks for all slides. */
const WHOLE = "wholedeck";

/** The screens of each slide that are outside of the page. */
const outside = new Map<HTMLElement, readonly HTMLElement[]>();

/** Takes far slides out of a long deck, now and at each step. reveal.js must not have started yet. */
export function keepFarSlidesOut(root: HTMLElement): void {
  const slides = [...root.querySelectorAll<HTMLElement>(".slides > section")];
  if (slides.length < LONG) return;
  const first = Number(/^#\/(\d+)/.exec(location.hash)?.[1] ?? 1) - 1;
  keepNear(slides, first);
  root.addEventListener("beforeslidechange", (event) => {
    const { indexh } = event as Event & { readonly indexh: number };
    keepNear(slides, indexh);
  });
  for (const [target, name] of [[root, WHOLE] as const, [window, "beforeprint"] as const])
    target.addEventListener(name, () => slides.forEach(putBack));
}

/** Asks a deck for all of its slides, until the next step. */
export function wantWholeDeck(root: HTMLElement): void {
  root.dispatchEvent(new Event(WHOLE));
}

/** The screens of a slide, whether they are in the page or not; the slide itself when it has but one. */
export function screensOf(slide: HTMLElement): readonly HTMLElement[] {
  const screens = outside.get(slide) ?? screensInside(slide);
  return screens.length > 0 ? screens : [slide];
}

function keepNear(slides: readonly HTMLElement[], current: number): void {
  slides.forEach((slide, index) => {
    if (Math.abs(index - current) <= NEAR) putBack(slide);
    else takeOut(slide);
  });
}

function takeOut(slide: HTMLElement): void {
  const screens = screensInside(slide);
  if (screens.length === 0) return;
  outside.set(slide, screens);
  slide.replaceChildren();
}

function putBack(slide: HTMLElement): void {
  slide.append(...(outside.get(slide) ?? []));
  outside.delete(slide);
}

function screensInside(slide: HTMLElement): readonly HTMLElement[] {
  return [...slide.children].filter((child): child is HTMLElement => child.tagName === "SECTION");
}
