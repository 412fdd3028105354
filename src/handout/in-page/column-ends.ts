/** So many lines of a paragraph stay at the foot of a column. */
const FEWEST = 2;
/** Set by `wholeWordsAtColumnEnd`, so that it can be taken back. */
const MOVED = "data-column-end";

/**
 * Moves the last line of a column to the next one where it would end in a divided word, in a paragraph whose
 * lines are set (see `in-page/lines`). The browser does it: it is told to keep more lines together after
 * the column's end (`widows`). Not where the paragraph goes on over the end of the page as well, or a
 * single line of it would stay. `text` has columns and is laid out.
 */
export function wholeWordsAtColumnEnd(text: HTMLElement): void {
  for (const paragraph of text.querySelectorAll<HTMLElement>(`[${MOVED}]`)) {
    paragraph.style.removeProperty("widows");
    paragraph.removeAttribute(MOVED);
  }
  const { right } = text.getBoundingClientRect();
  for (const paragraph of text.querySelectorAll<HTMLElement>("[data-set]:has(.hang-hyphen)")) {
    const [before, after, ...others] = paragraph.getClientRects();
    if (!before || !after || others.length > 0 || after.left > right || after.left === before.left) continue;
    const line = Number.parseFloat(getComputedStyle(paragraph).lineHeight);
    if (before.height < (FEWEST + 0.5) * line || !endsInHyphen(paragraph, before, line)) continue;
    paragraph.style.widows = String(Math.round(after.height / line) + 1);
    paragraph.setAttribute(MOVED, "");
  }
}

/** Whether the last line of a paragraph in a column ends in a hyphen. */
function endsInHyphen(paragraph: HTMLElement, { left, right, bottom }: DOMRect, line: number): boolean {
  return [...paragraph.querySelectorAll(".hang-hyphen")].some((element) => {
    const last = [...element.getClientRects()].at(-1);
    return last && last.left >= left - line && last.left < right && bottom - last.bottom < line / 2;
  });
}
