import { type FootnoteHandler, paged } from "./pagedjs.ts";
import { ROOM } from "./room-for-notes.ts";

const NOTE = "[data-note='footnote']";

const TEXT = ".pagedjs_page_content";

/** What was put onto a page since its footnotes were placed, and what places them. */
const added = new WeakMap<Element, { readonly clones: HTMLElement[]; place: () => void }>();
/** The areas of pages whose footnotes stand there whole, all of them placed together. */
const whole = new WeakSet<Element>();
const changed = new WeakSet<FootnoteHandler>();
/** How Paged.js itself places the footnotes of an element, by the areas of pages. */
const placers = new WeakMap<Element, (element: HTMLElement) => void>();

/**
 * Lets the footnotes of a page wait until all its text is there (`placeAddedFootnotes`). Paged.js itself
 * lays out the whole page twice for each. Those for which there is no room are left to it, and all in two
 * columns: there, each footnote moves the references to the others. Call it before a `Previewer` is made.
 */
export function letFootnotesWait(): void {
  const handler = paged().registeredHandlers.find(({ prototype }) => "moveFootnote" in prototype)!.prototype;
  if (changed.has(handler)) return;
  changed.add(handler);
  const { renderNode, afterPageLayout } = handler;
  handler.renderNode = function (clone) {
    if (!(clone instanceof HTMLElement) || notesIn(clone).length === 0) return;
    const area = clone.closest<HTMLElement>(".pagedjs_area");
    if (area) placers.set(area, (element) => renderNode.call(this, element));
    if (!area || clone.closest(".columns-2")) {
      renderNode.call(this, clone);
      return;
    }
    const clones = [...(added.get(area)?.clones ?? []), clone];
    added.set(area, { clones, place: () => placeAll(this, renderNode, area, clones) });
  };
  // It looks for the place where the footnotes must be divided, and has the page laid out for that.
  handler.afterPageLayout = function (element, page, ...others) {
    const isWhole = whole.has(areaOf(element)) || footOf(element).inner.childNodes.length === 0;
    return isWhole ? undefined : afterPageLayout.call(this, element, page, ...others);
  };
}

/** Places the footnotes that were put onto a page. Call it before the page's end is searched for. */
export function placeAddedFootnotes(wrapper: HTMLElement): void {
  const area = wrapper.closest(".pagedjs_area")!;
  const { place } = added.get(area) ?? {};
  added.delete(area);
  place?.();
}

/**
 * Places the footnotes of lines that came onto a page when there was more room on it than before: they were
 * overleaf while footnotes were placed. True where there are any.
 */
export function placeFootnotesLeft(wrapper: HTMLElement): boolean {
  const notes = notesIn(wrapper);
  if (notes.length === 0) return false;
  const { right } = wrapper.closest(TEXT)!.getBoundingClientRect();
  const left = notes.filter((note) => (note.getClientRects()[0]?.left ?? right) < right);
  const area = wrapper.closest(".pagedjs_area")!;
  for (const note of left) placers.get(area)?.(note);
  if (left.length > 0) whole.delete(area);
  return left.length > 0;
}

/** Places the footnotes of what was put onto a page; Paged.js places those for which there is no room. */
function placeAll(
  handler: FootnoteHandler,
  renderNode: FootnoteHandler["renderNode"],
  area: HTMLElement,
  clones: readonly HTMLElement[],
): void {
  const { childNodes: notes } = footOf(area).inner;
  const isFirst = notes.length === 0;
  placeNotes(handler, area, clones.flatMap(notesIn));
  const placed = notes.length;
  const left = clones.filter((clone) => notesIn(clone).some((note) => note.closest(TEXT)));
  for (const clone of left) renderNode.call(handler, clone);
  const isWhole = notes.length === placed && (isFirst || whole.has(area));
  if (isWhole) whole.add(area);
  else whole.delete(area);
}

function notesIn(clone: HTMLElement): readonly HTMLElement[] {
  return clone.matches(NOTE) ? [clone] : [...clone.querySelectorAll<HTMLElement>(NOTE)];
}

/** A footnote at the foot of a page, and the empty element where it is referred to. */
interface Placed {
  readonly note: HTMLElement;
  readonly call: HTMLElement;
}

/** Places as many footnotes at the foot of a page as there is room for below the lines that refer to them. */
function placeNotes(handler: FootnoteHandler, area: HTMLElement, notes: readonly HTMLElement[]): void {
  const { box, content, inner } = footOf(area);
  const there = new Set([...inner.children].map((note) => (note as HTMLElement).dataset.ref));
  // Not where a footnote is divided, or is there already: its text was rendered once more.
  if (inner.style.height !== "" || notes.some(({ dataset }) => there.has(dataset.ref))) return;
  const frame = handler.marginsHeight(content) + handler.borderHeight(content);
  content.classList.remove("pagedjs_footnote_empty");
  const placed = notes.map((note) => moveToFoot(handler, note, inner));
  // All is measured before anything is changed.
  const { right } = area.querySelector(TEXT)!.getBoundingClientRect();
  const { bottom } = box.getBoundingClientRect();
  const { top } = inner.getBoundingClientRect();
  const padding = handler.paddingHeight(content);
  const heights = placed.map(
    ({ note }) => Math.round(note.getBoundingClientRect().bottom - top + padding) + frame,
  );
  const misfit = placed.findIndex(({ call }, index) => {
    const line = lineUpTo(call);
    return line.left > right || line.bottom >= bottom - heights[index]! - padding;
  });
  const fitting = misfit < 0 ? placed.length : misfit;
  for (const each of placed.slice(fitting)) takeBack(each);
  if (fitting > 0) area.style.setProperty(ROOM, `${heights[fitting - 1]}px`);
  if (inner.childNodes.length === 0) content.classList.add("pagedjs_footnote_empty");
}

function moveToFoot(handler: FootnoteHandler, note: HTMLElement, inner: Element): Placed {
  const call = handler.createFootnoteCall(note);
  note.removeAttribute("data-break-before");
  note.dataset.footnoteMarker = note.dataset.ref;
  note.id = `note-${note.dataset.ref}`;
  inner.append(note);
  return { note, call };
}

function takeBack({ note, call }: Placed): void {
  note.dataset.breakBefore = "avoid";
  delete note.dataset.footnoteMarker;
  note.removeAttribute("id");
  call.replaceWith(note);
}

/** Where a reference is, and what stands before it in its element. */
function lineUpTo(call: HTMLElement): { readonly left: number; readonly bottom: number } {
  const range = new Range();
  range.setStartBefore(call.previousSibling ?? call);
  range.setEndAfter(call);
  return { left: call.getBoundingClientRect().left, bottom: range.getBoundingClientRect().bottom };
}

function areaOf(page: Element): Element {
  return page.querySelector(".pagedjs_area")!;
}

/** The elements at the foot of a page: all of it, and around its footnotes. */
function footOf(page: Element) {
  const box = page.querySelector<HTMLElement>(".pagedjs_footnote_area")!;
  return {
    box,
    content: box.querySelector<HTMLElement>(".pagedjs_footnote_content")!,
    inner: box.querySelector<HTMLElement>(".pagedjs_footnote_inner_content")!,
  };
}
