import { takenAbove } from "./front-heights.ts";

/** Columns that begin below something else take at least such a share of their page. */
const LEAST = 1 / 3;

/**
 * Text in two columns begins below what stands before it, or on a page of its own where that leaves too little
 * of a page. `height` is that of the text block, px.
 */
export function planColumns(article: HTMLElement, height: number): void {
  const text = article.querySelector(":scope:is(.columns-2) > .text:not(:empty)");
  if (text instanceof HTMLElement && takenAbove(text, height) > height * (1 - LEAST))
    text.classList.add("opens-page");
}
