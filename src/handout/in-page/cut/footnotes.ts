import { type FootnoteHandler, type PagedPage, paged } from "./pagedjs.ts";
import { ROOM } from "./room-for-notes.ts";

const NOTE = "[data-note='footnote']";
/** Two references this near are on one line; px. */
const SAME_LINE = 1;
/** Less than this is rounding; px. */
const SLACK = 0.5;

/** A footnote that was put onto a page, and the empty element that shows where it is referred to. */
interface Called {
  readonly note: HTMLElement;
  readonly call: HTMLElement;
}

/** The footnotes of a page, by its area. */
interface PageNotes {
  called: Called[];
  /** Whether one goes on on the next page. */
  isSplit: boolean;
}

const pages = new WeakMap<Element, PageNotes>();
const changed = new WeakSet<FootnoteHandler>();

/**
 * Lets all footnotes of a page be placed at once, when its text is laid out. Paged.js itself lays out the
 * whole page twice for each. In two columns it still does: there, each footnote moves the references to
 * the others. Call it before a `Previewer` is made.
 */
export function placeFootnotesAtOnce(): void {
  const handler = paged().registeredHandlers.find(({ prototype }) => "moveFootnote" in prototype)!.prototype;
  if (changed.has(handler)) return;
  changed.add(handler);
  const { renderNode, afterPageLayout, afterOverflowRemoved } = handler;
  handler.renderNode = function (clone) {
    if (!(clone instanceof HTMLElement)) return;
    if (clone.closest(".columns-2")) renderNode.call(this, clone);
    else takeNotes(this, clone);
  };
  handler.layout = (wrapper) => placeNotes(wrapper.closest<HTMLElement>(".pagedjs_area")!);
  handler.afterOverflowRemoved = function (removed, rendered) {
    const area = rendered.closest(".pagedjs_area")!;
    if (pages.has(area)) dropNotes(area);
    else afterOverflowRemoved.call(this, removed, rendered);
  };
  handler.afterPageLayout = function (_element, page, ...others) {
    if (isComplete(page)) return undefined;
    // It would set the height of the foot, and the browser would style all of the page anew for nothing.
    const elsewhere = pages.has(areaOf(page)) ? document.createElement("div") : areaOf(page);
    return afterPageLayout.call(this, { querySelector: () => elsewhere }, page, ...others);
  };
}

/** Takes the footnotes out of what is put onto a page. They are placed when all of the page is there. */
function takeNotes(handler: FootnoteHandler, clone: HTMLElement): void {
  const notes = clone.matches(NOTE) ? [clone] : [...clone.querySelectorAll<HTMLElement>(NOTE)];
  if (notes.length === 0) return;
  const area = clone.closest(".pagedjs_area")!;
  const known: PageNotes = pages.get(area) ?? { called: [], isSplit: false };
  pages.set(area, known);
  for (const note of notes) {
    known.called.push({ note, call: handler.createFootnoteCall(note) });
    note.remove();
    note.removeAttribute("data-break-before");
    note.dataset.footnoteMarker = note.dataset.ref;
    note.id = `note-${note.dataset.ref}`;
  }
}

/** Removes the footnotes whose references are no longer on the page. */
function dropNotes(area: Element): void {
  const notes = pages.get(area)!;
  const { inner, content } = partsOf(area);
  for (const { note, call } of notes.called) if (!area.contains(call)) note.remove();
  notes.called = notes.called.filter(({ call }) => area.contains(call));
  if (inner.childNodes.length === 0) content.classList.add("pagedjs_footnote_empty");
}

/** Those footnotes that are not at the foot of the page yet, though it has their references. */
function missingNotes(area: Element): readonly Called[] {
  const called = pages.get(area)?.called.filter(({ note, call }) => !note.isConnected && area.contains(call));
  if (!called?.length) return [];
  // A part of the page that was rendered once more has its footnotes already.
  const there = new Set([...partsOf(area).inner.children].map((note) => (note as HTMLElement).dataset.ref));
  return called.filter(({ note }) => !there.has(note.dataset.ref));
}

/**
 * Places as many footnotes at the foot of a page as there is room for below the lines that refer to
 * them. The first that does not fit takes the room below its line and goes on on the next page.
 */
function placeNotes(area: HTMLElement): void {
  const missing = missingNotes(area);
  if (missing.length === 0) return;
  const { text, box, content, inner } = partsOf(area);
  const wasEmpty = inner.childNodes.length === 0;
  content.classList.remove("pagedjs_footnote_empty");
  inner.append(...missing.map(({ note }) => note));
  // All is measured before anything is changed.
  const { bottom } = area.getBoundingClientRect();
  const { right } = text.getBoundingClientRect();
  const { top } = inner.getBoundingClientRect();
  const frame = frameOf(content);
  const before = wasEmpty ? 0 : box.getBoundingClientRect().height;
  const line = Number.parseFloat(getComputedStyle(document.documentElement).lineHeight);
  const measured = missing.map(({ note, call }) => ({
    call: callOf(call, line),
    height: note.getBoundingClientRect().bottom - top + frame,
  }));
  const { placed, height, isSplit } = roomFor(measured, { right, bottom, before });
  for (const { note } of missing.slice(placed)) note.remove();
  if (placed === 0) {
    if (wasEmpty) content.classList.add("pagedjs_footnote_empty");
    return;
  }
  if (isSplit) {
    pages.get(area)!.isSplit = true;
    inner.style.height = `${height - frame}px`;
  }
  area.style.setProperty(ROOM, `${height}px`);
}

interface Measured {
  readonly call: { readonly left: number; readonly bottom: number };
  /** Of the foot of the page up to the end of this footnote, px. */
  readonly height: number;
}

/** How many footnotes are placed on a page, and how high its foot is then, px. */
function roomFor(
  notes: readonly Measured[],
  { right, bottom, before }: { readonly right: number; readonly bottom: number; readonly before: number },
): { readonly placed: number; readonly height: number; readonly isSplit: boolean } {
  let placed = 0;
  let height = before;
  let lowest = 0;
  for (const { call, height: needed } of notes) {
    // What is right of the page is cut off, and so is what is too low.
    if (call.left >= right || call.bottom > bottom - height + SLACK) break;
    lowest = Math.max(lowest, call.bottom);
    if (lowest > bottom - needed + SLACK) {
      const rest = notes.slice(placed);
      const other = rest.findIndex(({ call }) => call.left >= right || call.bottom > lowest + SAME_LINE);
      placed += other < 0 ? rest.length : other;
      return { placed, height: Math.max(height, bottom - lowest), isSplit: true };
    }
    placed++;
    height = needed;
  }
  return { placed, height, isSplit: false };
}

/** Where a reference stands, and where its line ends. */
function callOf(call: HTMLElement, line: number): Measured["call"] {
  const rect = call.getBoundingClientRect();
  return { left: rect.left, bottom: Math.max(rect.bottom, (rect.top + rect.bottom + line) / 2) };
}

/** Whether a page has all its footnotes, and none of them has to be divided. */
function isComplete(page: PagedPage): boolean {
  const area = areaOf(page);
  const { inner, content } = partsOf(area);
  const notes = pages.get(area);
  if (!notes) return inner.childNodes.length === 0;
  const missing = missingNotes(area).map(({ note }) => note);
  if (missing.length > 0) {
    content.classList.remove("pagedjs_footnote_empty");
    inner.append(...missing);
  }
  const own = new Set(notes.called.map(({ note }) => note));
  const isWhole = [...inner.children].every((note) => own.has(note as HTMLElement));
  return missing.length === 0 && !notes.isSplit && isWhole;
}

function areaOf({ element }: PagedPage): HTMLElement {
  return element.querySelector<HTMLElement>(".pagedjs_area")!;
}

/** How high margin, border and padding of the footnotes are together, px. */
function frameOf(content: Element): number {
  const style = getComputedStyle(content);
  const sides = [style.marginTop, style.marginBottom, style.paddingTop, style.paddingBottom];
  return [...sides, style.borderTopWidth, style.borderBottomWidth]
    .map((side) => Number.parseFloat(side) || 0)
    .reduce((sum, side) => sum + side);
}

/** The elements of a page's area: around the text, and at its foot. */
function partsOf(area: Element) {
  const find = (name: string) => area.querySelector<HTMLElement>(`.pagedjs_${name}`)!;
  const box = find("footnote_area");
  return {
    text: find("page_content"),
    box,
    content: box.querySelector<HTMLElement>(".pagedjs_footnote_content")!,
    inner: box.querySelector<HTMLElement>(".pagedjs_footnote_inner_content")!,
  };
}
