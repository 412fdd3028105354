import { lineHeight, missingTo } from "../measure/whole-lines.ts";

/** Blocks whose lines are not those of the page, and which may go on in the next column or on the next page. */
const DIVIDED = ".captioned, .table, pre, .listing, .ruled";

/** Blocks of a page that may continue from the page or column before. */
function dividedIn(page: Element): readonly HTMLElement[] {
  const text = page.querySelector(".handout");
  const found = text ? [...text.querySelectorAll<HTMLElement>(DIVIDED)] : [];
  return text?.matches(".columns-2") ? found : found.filter(({ dataset }) => dataset.splitFrom !== undefined);
}

/** Whether `fillFragments` may change a page. */
export function hasFragments(page: Element): boolean {
  return dividedIn(page).length > 0;
}

/**
 * Brings the text below a block that continues from the page or column before onto the lines of the page
 * again. There is always room: all else is whole lines. `page` must be laid out. Gives a function that
 * makes the changes.
 */
export function fillFragments(page: Element): () => void {
  const text = page.querySelector(".handout");
  const found = dividedIn(page);
  if (!text || found.length === 0) return () => {};
  const release = fillColumns(page);
  const continued = found.filter(
    (block) =>
      !block.parentElement!.closest(DIVIDED) &&
      block.dataset.splitTo === undefined &&
      (block.dataset.splitFrom !== undefined || block.getClientRects().length > 1),
  );
  const line = lineHeight();
  const top = text.getBoundingClientRect().top;
  const paddings = continued.map((block) => {
    const own = Number.parseFloat(getComputedStyle(block).paddingBottom);
    const needed = own + missingTo(line, belowOf(block) - top);
    const least = block.matches("pre") ? line / LEAST : 0;
    return needed - line >= least ? needed - line : needed;
  });
  release();
  return () => {
    continued.forEach((block, index) => {
      block.style.paddingBottom = `${paddings[index]}px`;
    });
  };
}

/** The padding of code as a share of a line, as in print-blocks.css. */
const LEAST = 4;

/**
 * Fills the first column before the second, as on the finished sheet: without what goes on overleaf, the
 * browser would make both of one height. Gives a function that undoes it.
 */
function fillColumns(page: Element): () => void {
  const columns = page.querySelector<HTMLElement>(".columns-2 .text[data-split-to]");
  const area = page.querySelector(".pagedjs_page_content");
  if (!columns || !area) return () => {};
  const above = columns.getBoundingClientRect().top - area.getBoundingClientRect().top;
  Object.assign(columns.style, { columnFill: "auto", height: `${area.clientHeight - above}px` });
  return () => Object.assign(columns.style, { columnFill: "", height: "" });
}

/** Where a block ends, in its last column; px. */
function belowOf(block: HTMLElement): number {
  return [...block.getClientRects()].at(-1)!.bottom;
}
