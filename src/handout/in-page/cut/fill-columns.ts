import { isPassed, MOST_EMPTY } from "./floats.ts";
import type { Previewer } from "./pagedjs.ts";

/**
 * Lets text flow on in the first column where a figure did not fit and begins the second one: what follows
 * the figure comes before it, as long as the figure stays in its column. Gives a function that is called with
 * what is on a page before its end is searched for. The source gets the same order.
 */
export function fillColumnsBeforeFigures({ chunker }: Previewer): (wrapper: HTMLElement) => void {
  return (wrapper) => {
    for (const figure of wrapper.querySelectorAll<HTMLElement>("[data-float]:not(.across)")) {
      const original = chunker.source.indexOfRefs?.[figure.dataset.ref!];
      while (original && isEmptyBefore(figure, wrapper) && letPass(figure, original));
    }
  };
}

/** Whether too much of a column is empty before a figure that begins the next one on its page. */
function isEmptyBefore(figure: HTMLElement, wrapper: HTMLElement): boolean {
  const last = lastRect(figure.previousElementSibling);
  const own = figure.getBoundingClientRect();
  const text = figure.closest(".text")?.getClientRects()[0];
  if (!last || !text || own.left <= last.left || own.left > text.right) return false;
  // Columns end above what stands across both.
  const across = [...wrapper.querySelectorAll(".across")].map((each) => each.getBoundingClientRect());
  const below = across.filter(({ left, top }) => left < text.right && top >= own.bottom);
  const bottom = Math.min(text.bottom, ...below.map(({ top }) => top));
  return bottom - last.bottom > text.height * MOST_EMPTY;
}

/** Moves what follows a figure before it; false, and nothing is moved, where it must not, or the figure would leave its column. */
function letPass(figure: HTMLElement, original: Element): boolean {
  const next = figure.nextElementSibling;
  const originalNext = original.nextElementSibling;
  if (!(next instanceof HTMLElement) || !isPassed(next) || isGrowing(next)) return false;
  if (!(originalNext instanceof HTMLElement) || originalNext.dataset.ref !== next.dataset.ref) return false;
  const { left } = figure.getBoundingClientRect();
  const column = lastRect(figure.previousElementSibling)!.left;
  figure.before(next);
  const isBefore = next.getClientRects()[0]!.left === column;
  if (isBefore && figure.getClientRects().length === 1 && figure.getBoundingClientRect().left === left) {
    original.before(originalNext);
    return true;
  }
  figure.after(next);
  return false;
}

/** Whether an element is the last that was put onto its page: Paged.js goes on in the source from there. */
function isGrowing(element: HTMLElement): boolean {
  let last: Element = element.closest(".handout")!;
  while (last.lastElementChild) last = last.lastElementChild;
  return element.contains(last);
}

function lastRect(element: Element | null): DOMRect | undefined {
  return [...(element?.getClientRects() ?? [])].at(-1);
}
