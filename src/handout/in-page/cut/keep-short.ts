/** So many lines of a paragraph stand at the foot of a page, and at the head of the next one (`orphans`, `widows`). */
const FEWEST = 2;
const PARAGRAPHS = "p, li, dd";

/**
 * Keeps paragraphs whole that have too few lines to be divided. Browsers leave two of three lines on a page, and
 * the third begins the next one alone. Call it when text was added to a page, before its end is searched for.
 * `wrapper` holds what is on the page.
 */
export function keepShortParagraphs(wrapper: HTMLElement): void {
  if (wrapper.querySelector(".relaxed")) return;
  // What moves to the next column may bring another paragraph to its end.
  for (let short = shortIn(wrapper); short.length > 0; short = shortIn(wrapper))
    for (const { style } of short) style.breakInside = "avoid";
}

/** The short paragraphs that are divided. */
function shortIn(wrapper: HTMLElement): readonly HTMLElement[] {
  return [...wrapper.querySelectorAll<HTMLElement>(PARAGRAPHS)].filter((paragraph) => {
    const parts = paragraph.getClientRects();
    if (parts.length < 2 || paragraph.style.breakInside !== "") return false;
    const line = Number.parseFloat(getComputedStyle(paragraph).lineHeight);
    // The first part reaches down to the foot of the page, and may be higher than its lines.
    const lines = [...parts].reduce((sum, { height }) => sum + Math.floor(height / line + 0.1), 0);
    return lines < 2 * FEWEST;
  });
}
