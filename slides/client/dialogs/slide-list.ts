import { screensOf } from "../far-slides.ts";

/** A slide of the deck, with what it is called. */
export interface ListedSlide {
  /** Counted from 1, as in its address. */
  readonly number: number;
  /** The section of reveal.js: a screen, or a stack of them. */
  readonly section: HTMLElement;
  /** Its heading as text. */
  readonly title: string;
  /** The line above its heading: `Question 2 of 5`. */
  readonly label: string;
}

/** All slides of the deck in their order. */
export function slidesOf(root: HTMLElement): readonly ListedSlide[] {
  return [...root.querySelectorAll<HTMLElement>(".slides > section")].map((section, index) => ({
    number: index + 1,
    section,
    title: textOf(firstScreen(section).querySelector("h1, h2")),
    // The place among the screens of the slide is not the slide's.
    label: textOf(firstScreen(section).querySelector(".label")).replace(/(^|\s*·\s*)\d+\/\d+$/, ""),
  }));
}

/** Also of a slide that is outside of the page. */
function firstScreen(section: HTMLElement): HTMLElement {
  return screensOf(section)[0]!;
}

function textOf(element: Element | null): string {
  return element?.textContent?.trim().replace(/\s+/g, " ") ?? "";
}
