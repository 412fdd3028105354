import { lineHeight, missingTo } from "./whole-lines.ts";

/** What footnotes take at the foot of a page besides their text, in lines. */
const NOTE_LINES = 2;

/**
 * How much of its page is taken above an element that stands before the text, with the space above it, px.
 * What is above may itself be longer than a page: how much of it stands on the last one is estimated, as if
 * the page before had a line free, which what begins overleaf does not fit into.
 * Footnotes are measured where they are referred to: at the foot of the page they need a line more above
 * them, and one for their last line. `height` is that of the text block, px.
 */
export function takenAbove(element: HTMLElement, height: number): number {
  const line = lineHeight();
  let sum = marginAbove(element);
  let hasNotes = false;
  for (let block = before(element); block; block = before(block)) {
    const box = block.getBoundingClientRect();
    sum += box.height + missingTo(line, box.height) + marginAbove(block);
    hasNotes ||= block.querySelector(".note") !== null;
  }
  const unfilled = sum > height ? line : 0;
  return (sum % height) + unfilled + (hasNotes ? NOTE_LINES * line : 0);
}

/** Whether an element stands on one page with the end of what is before it. */
export function fitsBelow(element: HTMLElement, height: number): boolean {
  const own = element.getBoundingClientRect().height;
  return takenAbove(element, height) + own + missingTo(lineHeight(), own) <= height;
}

/** The element before on the page where an element begins; of the article at a glance, its last page. */
function before(element: Element): Element | undefined {
  if (element.matches(".opens-page")) return undefined;
  const above = element.previousElementSibling ?? undefined;
  return [...(above?.querySelectorAll(".opens-page") ?? [])].at(-1) ?? above;
}

function marginAbove(element: Element): number {
  return element.matches(".opens-page") ? 0 : Number.parseFloat(getComputedStyle(element).marginTop);
}
