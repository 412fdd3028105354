import { lightCode } from "../code-steps.ts";
import { fitSlide } from "../fit.ts";
import { type Place, type Screens, stepsOf } from "./steps.ts";

/** Shows a place of the talk in a box; undefined shows nothing. `again` takes a new copy of the screen. */
export type ShowPlace = (place: Place | undefined, again: boolean) => void;

/**
 * Makes a box show steps of the talk as the room sees them: a copy of the screen, as large as a slide and
 * scaled to the box. `root` is the deck's own element, which stays as it is.
 */
export function bindPicture(box: HTMLElement, root: HTMLElement, screens: Screens): ShowPlace {
  const deck = emptyDeck(root);
  const slides = deck.firstElementChild as HTMLElement;
  box.append(deck);
  let shown: HTMLElement | undefined;
  let copy: HTMLElement | undefined;
  new ResizeObserver(() => scale(box, root)).observe(box);
  document.fonts.addEventListener("loadingdone", () => copy && fitSlide(copy));
  return (place, again) => {
    const screen = place && screens[place.slide]?.[place.screen];
    if (screen !== shown || again) {
      shown = screen;
      copy = screen && copyOf(screen);
      slides.replaceChildren(...(copy ? [copy] : []));
      if (copy) fitSlide(copy);
    }
    if (copy && place) showStep(copy, place.step);
  };
}

/** An element that the style sheet takes for a deck that shows slides. */
function emptyDeck(root: HTMLElement): HTMLElement {
  const deck = document.createElement("div");
  deck.className = document.documentElement.dir === "rtl" ? "reveal rtl" : "reveal";
  deck.dataset.view = "slides";
  deck.dataset.ratio = root.dataset.ratio ?? "";
  deck.inert = true;
  const slides = document.createElement("div");
  slides.className = "slides";
  deck.append(slides);
  return deck;
}

function scale(box: HTMLElement, root: HTMLElement): void {
  box.style.setProperty("--scale", String(box.clientWidth / (root.dataset.ratio === "4:3" ? 960 : 1280)));
}

/** A screen as reveal.js shows it, without what it has for the speaker. */
function copyOf(screen: HTMLElement): HTMLElement {
  const copy = screen.cloneNode(true) as HTMLElement;
  copy.classList.add("present");
  copy.querySelector(":scope > .notes")?.remove();
  for (const video of copy.querySelectorAll("video")) video.autoplay = false;
  return copy;
}

function showStep(copy: HTMLElement, step: number): void {
  stepsOf(copy).forEach((fragments, index) => {
    for (const { classList } of fragments) {
      classList.toggle("visible", index <= step);
      classList.toggle("current-fragment", index === step);
    }
  });
  lightCode(copy);
}
