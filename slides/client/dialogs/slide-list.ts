import { screensOf } from "../far-slides.ts";

/** A slide of the deck, with what it is called. */
export interface ListedSlide {
  /** Counted from 1, as in its address. */
  readonly number: number;
  /** The sections of its screens; in a long deck they may be outside of the page. */
  readonly screens: readonly HTMLElement[];
  /** The number of its question; empty on slides that are about none. */
  readonly question: string;
  /** Its heading as text, without that number. */
  readonly title: string;
  /** The line above its heading, such as `Backup`. */
  readonly label: string;
}

/** All slides of the deck in their order. */
export function slidesOf(root: HTMLElement): readonly ListedSlide[] {
  const slides = [...root.querySelectorAll<HTMLElement>(".slides > section")];
  return slides.map((slide, index) => {
    const screens = screensOf(slide);
    const heading = screens.map((screen) => screen.querySelector("h1, h2")).find(Boolean);
    const question = textOf(heading?.querySelector(".number"));
    return {
      number: index + 1,
      screens,
      question,
      title: textOf(heading).slice(question.length).trim(),
      // The place among the screens of the slide is not the slide's.
      label: textOf(screens[0]!.querySelector(".label")).replace(/(^|\s*·\s*)\d+\/\d+$/, ""),
    };
  });
}

function textOf(element: Element | null | undefined): string {
  return element?.textContent?.trim().replace(/\s+/g, " ") ?? "";
}
