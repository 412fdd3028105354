/** The summary of `<details>` is one, too. */
const HEADINGS = ":is(.question, .section) > h2, .text :is(h3, h4, h5, h6), .summary";
/** What stands with a heading above a text, or above a heading: the name of an expert, a position, a QR code. */
const HEADS = ".who, .position, .door";
const PARTS = ".question, .section";

/**
 * Moves a page's end to before a heading that it would divide, or that would be the last on the page with
 * its text overleaf. Paged.js looks whether the block below a heading begins on the next page, and a block
 * may begin on this one while its first line does not. Nothing changes where the heading is the first on its page,
 * and where nothing is kept together.
 */
export function cutBeforeHeading(overflow: Range | undefined): Range | undefined {
  const first = overflow && firstBeyond(overflow);
  if (!first || first.closest(".relaxed")) return overflow;
  const place = headingAbove(first, isStart(overflow));
  if (place && !place.matches(".at-top")) overflow.setStartBefore(withPart(place));
  return overflow;
}

/** The innermost element in which the next page begins. */
function firstBeyond({ startContainer, startOffset }: Range): Element | undefined {
  const node = startContainer instanceof Element ? startContainer.childNodes[startOffset] : startContainer;
  return node instanceof Element ? node : (node?.parentElement ?? undefined);
}

/** Whether the next page begins with a whole element or run of text. */
function isStart({ startContainer, startOffset }: Range): boolean {
  return startContainer instanceof Element || startOffset === 0;
}

/** The first of the headings that must go overleaf with what stands there first. */
function headingAbove(first: Element, isWhole: boolean): Element | undefined {
  let place = first.closest(HEADINGS) ?? undefined;
  if (!place && !isWhole) return undefined;
  let above = elementAbove(place ?? first);
  while (above?.matches(`${HEADINGS}, ${HEADS}`)) {
    place = above;
    above = elementAbove(above);
  }
  return place;
}

/** What stands before an element in its part, unless that is text beside it. */
function elementAbove(element: Element): Element | undefined {
  for (let each: Element | null = element; each && !each.matches(PARTS); each = each.parentElement) {
    let before = each.previousSibling;
    while (before instanceof Text && before.data.trim() === "") before = before.previousSibling;
    if (before) return before instanceof Element ? before : undefined;
  }
  return undefined;
}

/** The part when the heading is the first in it. */
function withPart(heading: Element): Element {
  let whole = heading;
  while (!whole.matches(PARTS) && !whole.previousElementSibling && whole.parentElement)
    whole = whole.parentElement;
  return whole;
}
