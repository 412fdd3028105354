import { fitsBelow, takenAbove } from "./front-heights.ts";

/** Contents that do not fit on the first page begin there if more of it were left empty. */
const MOST_EMPTY = 1 / 4;

/**
 * Sets what stands before the text. The experts stand in one column where a name is too long for two. Where
 * the contents would run on to another page, there is less space between what is above them, or they begin
 * on that page, if they fit there. They do run on where much of the page before would stay empty, if the
 * article at a glance has room below their end. `height` is that of the text block, px.
 */
export function planFront(article: HTMLElement, height: number): void {
  const names = [...article.querySelectorAll<HTMLElement>(".experts .name")];
  if (names.some((name) => name.getClientRects().length > 1))
    article.querySelector(".experts")!.classList.add("in-one-column");
  const contents = article.querySelector<HTMLElement>(":scope > .contents");
  if (!contents || fitsBelow(contents, height)) return;
  article.classList.add("tight-front");
  if (fitsBelow(contents, height)) return;
  article.classList.remove("tight-front");
  const glance = article.querySelector<HTMLElement>(":scope > .glance");
  const isEmpty = takenAbove(contents, height) < height * (1 - MOST_EMPTY);
  if (isEmpty && (!glance || fitsBelow(glance, height))) return;
  if (contents.offsetHeight <= height) contents.classList.add("opens-page");
}
