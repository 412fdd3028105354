import { lineHeight, missingTo } from "./whole-lines.ts";

/**
 * Sets what stands before the text. The experts stand in one column where a name is too long for two. Where
 * the contents would run on to another page, there is less space between what is above them, or they begin
 * on that page, if they fit there. What is above them may itself be longer than a page: how much of it stands
 * on the last one is estimated. `height` is that of the text block, px.
 */
export function planFront(article: HTMLElement, height: number): void {
  const names = [...article.querySelectorAll<HTMLElement>(".experts .name")];
  if (names.some((name) => name.getClientRects().length > 1))
    article.querySelector(".experts")!.classList.add("in-one-column");
  const contents = article.querySelector<HTMLElement>(":scope > .contents");
  if (!contents || fits(contents, height)) return;
  article.classList.add("tight-front");
  if (fits(contents, height)) return;
  article.classList.remove("tight-front");
  if (contents.offsetHeight <= height) contents.classList.add("opens-page");
}

/**
 * Whether an element stands on one page with the end of what is before it. Footnotes are measured where they
 * are referred to: at the foot of the page they need a line more above them, and one for their last line.
 */
function fits(element: HTMLElement, height: number): boolean {
  const all = heightUpTo(element);
  const notes = hasNotesBefore(element) ? NOTE_LINES * lineHeight() : 0;
  return ((all - element.offsetHeight) % height) + element.offsetHeight + notes <= height;
}

/** What footnotes take at the foot of a page besides their text, in lines. */
const NOTE_LINES = 2;

function hasNotesBefore(element: HTMLElement): boolean {
  for (let block = element.previousElementSibling; block; block = block.previousElementSibling)
    if (block.querySelector(".note")) return true;
  return false;
}

/** The height of an element and all before it, each in whole lines; px. */
function heightUpTo(last: HTMLElement): number {
  const line = lineHeight();
  let sum = 0;
  for (let block: Element | null = last; block; block = block.previousElementSibling) {
    const { height } = block.getBoundingClientRect();
    sum += Number.parseFloat(getComputedStyle(block).marginTop) + height + missingTo(line, height);
  }
  return sum;
}
