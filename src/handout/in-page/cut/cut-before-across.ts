/**
 * Cuts before a figure across both columns that does not fit the page. Where it is the last in its answer,
 * the answer has no height on the next page, and Paged.js does not look into it. `overflow` is what Paged.js
 * found in `rendered`; `bounds` is its page.
 */
export function cutBeforeAcross(
  overflow: Range | undefined,
  rendered: Element,
  bounds: DOMRect,
): Range | undefined {
  const figure = [...rendered.querySelectorAll(".across")].find(
    (each) => each.getBoundingClientRect().left >= bounds.right,
  );
  if (!figure) return overflow;
  const range = document.createRange();
  range.selectNode(figure);
  range.setEndAfter(rendered.lastChild!);
  return overflow && overflow.compareBoundaryPoints(Range.START_TO_START, range) <= 0 ? overflow : range;
}
