import { missingTo } from "../measure/whole-lines.ts";

/** Blocks whose lines are not those of the page, and which may go on in the next column or on the next page. */
const DIVIDED = ".captioned, .table, pre, .listing, .ruled";

/**
 * Brings the text below a block that continues from the page or column before onto the lines of the page
 * again. There is always room: all else is whole lines. `page` must be laid out. Gives a function that
 * makes the changes.
 */
export function fillFragments(page: Element): () => void {
  const text = page.querySelector(".handout");
  const found = text ? [...text.querySelectorAll<HTMLElement>(DIVIDED)] : [];
  const continued = found.filter(
    (block) =>
      !block.parentElement!.closest(DIVIDED) &&
      block.dataset.splitTo === undefined &&
      (block.dataset.splitFrom !== undefined || block.getClientRects().length > 1),
  );
  if (!text || continued.length === 0) return () => {};
  const line = Number.parseFloat(getComputedStyle(document.documentElement).lineHeight);
  const top = text.getBoundingClientRect().top;
  const paddings = continued.map((block) => {
    const missing = missingTo(line, belowOf(block) - top);
    return Number.parseFloat(getComputedStyle(block).paddingBottom) + missing;
  });
  return () => {
    continued.forEach((block, index) => {
      block.style.paddingBottom = `${paddings[index]}px`;
    });
  };
}

/** Where a block ends, in its last column; px. */
function belowOf(block: HTMLElement): number {
  return [...block.getClientRects()].at(-1)!.bottom;
}
