import { screensOf } from "./far-slides.ts";

/** An expert as the deck's page lists them: the slug, and the words for highlighting. */
type Listed = readonly [slug: string, description: string];

/** The experts of the deck, in their order. */
export function expertsOf(root: HTMLElement): readonly Listed[] {
  return JSON.parse(root.dataset.experts ?? "[]") as readonly Listed[];
}

/** Highlights the words of one expert on every slide; of nobody when no expert is given. */
export function highlight(root: HTMLElement, slug?: string): void {
  if (slug === undefined) delete root.dataset.highlight;
  else root.dataset.highlight = slug;
  const screens = [...root.querySelectorAll<HTMLElement>(".slides > section")].flatMap(screensOf);
  for (const screen of screens)
    for (const element of screen.querySelectorAll<HTMLElement>("[data-expert]"))
      element.toggleAttribute("data-lit", element.dataset.expert === slug);
}
