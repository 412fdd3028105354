/** A page begins with so many lines, whatever footnotes they have. */
const FIRST_LINES = 2;
/** A footnote that goes on overleaf begins with so many lines. */
const FIRST_NOTE_LINES = 2;
/** A footnote of so many lines stands on one page. */
const WHOLE_NOTE_LINES = 4;

/**
 * Moves the line in which a footnote is called to the next page (or column) when no two lines of the
 * footnote fit below it, or not all of one that is short: its last line would stand alone overleaf. Paged.js
 * leaves the line where it is and makes the space for footnotes too low, even lower than nothing, and the
 * footnote is printed over the text. Call it when text was added to a page, before its end is searched for.
 * `wrapper` holds what is on the page.
 */
export function keepRoomForNotes(wrapper: HTMLElement): void {
  const area = wrapper.closest<HTMLElement>(".pagedjs_area");
  const content = area?.querySelector<HTMLElement>(".pagedjs_footnote_content");
  const inner = content?.querySelector<HTMLElement>(".pagedjs_footnote_inner_content");
  if (!area || !content || !inner?.firstElementChild) return;
  const room = Number.parseFloat(area.style.getPropertyValue(ROOM)) || 0;
  const short = shortOfRoom(wrapper, [...inner.children] as HTMLElement[], room - spaceAbove(content));
  if (!short) return;
  const { top, right, bottom } = area.getBoundingClientRect();
  const line = lineOf(short.call.parentElement!);
  const place = short.call.getBoundingClientRect();
  const above = (place.top + place.bottom - line) / 2;
  if (place.left > right || topOf(wholeOf(short.call, wrapper)) < top + FIRST_LINES * line) return;
  // Not to the pixel: the line before must keep its place.
  const overleaf = Math.floor(bottom - above) - 1;
  const inColumns = wrapper.querySelector(".columns-2") ? spaceAbove(content) + short.needed : 0;
  area.style.setProperty(ROOM, `${Math.max(room, overleaf, Math.ceil(inColumns))}px`);
  inner.style.removeProperty("height");
}

/** The property in which Paged.js keeps the height of the space for footnotes. */
export const ROOM = "--pagedjs-footnotes-height";

/** The first footnote called on the page that has not enough of `room`: its call, and what all up to it need, px. */
function shortOfRoom(
  wrapper: HTMLElement,
  notes: readonly HTMLElement[],
  room: number,
): { readonly call: HTMLElement; readonly needed: number } | undefined {
  let filled = 0;
  for (const note of notes) {
    const height = [...note.getClientRects()].reduce((sum, rect) => sum + rect.height, 0);
    const line = lineOf(note);
    const least = height < (WHOLE_NOTE_LINES + 0.5) * line ? height : FIRST_NOTE_LINES * line;
    const call = wrapper.querySelector<HTMLElement>(
      `[data-footnote-call="${CSS.escape(note.dataset.ref!)}"]`,
    );
    if (call && filled + least > room + 1) return { call, needed: filled + height };
    filled += height;
  }
  return undefined;
}

/** The space and the line above the footnotes of a page, px. */
export function spaceAbove(content: HTMLElement): number {
  const { marginTop, paddingTop, borderTopWidth } = getComputedStyle(content);
  return [marginTop, paddingTop, borderTopWidth].map(Number.parseFloat).reduce((sum, each) => sum + each);
}

function lineOf(element: HTMLElement): number {
  return Number.parseFloat(getComputedStyle(element).lineHeight) || 0;
}

/** The outermost block around an element that is not cut; the element itself when there is none. */
function wholeOf(element: HTMLElement, wrapper: HTMLElement): HTMLElement {
  let whole = element;
  for (let each = element.parentElement; each && each !== wrapper; each = each.parentElement)
    if (getComputedStyle(each).breakInside === "avoid") whole = each;
  return whole;
}

/** Where an element begins, px; what begins in an earlier column is as high as its first part. */
function topOf(element: HTMLElement): number {
  return element.getClientRects()[0]?.top ?? 0;
}
