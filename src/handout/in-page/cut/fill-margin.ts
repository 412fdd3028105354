import { lineHeight } from "../measure/whole-lines.ts";
import { blockBefore } from "../prepare/box-margin.ts";
import { freeLine } from "./free-lines.ts";
import type { BreakToken, PagedPage } from "./pagedjs.ts";

/** What stands in the margin already, or reaches through it. */
const TAKEN = ".who-box, .qr, .wide:not(.narrow), .widened, .own-page";
/** What nothing in the margin may pass: it would stand beside somebody else's words. */
const LIMITS = ".who, .question, .section";
/** What something in the margin belongs to. */
const OWNERS = ".answer, .opening, .intro, .section, .abstract, .question";
/** Blocks that nothing stands beside: it begins below them. */
const HEADS = ".who, .position, h2, h3, h4, h5, h6";
/** Between two things in the margin, as a share of a line. */
const SPACE = 0.5;

/**
 * Places the figures and notes of each page in its margin: at the top of the block that they belong to, or
 * lower where the place is taken, or higher where the page or the answer ends. What has no place there goes
 * to the next page, when the same answer goes on there; else it is set in the text, and the page is laid out
 * again. Call it for each page before it is laid out.
 */
export function fillMargin(page: PagedPage): void {
  const layout = page.layout.bind(page);
  page.layout = async (source, start, most) => {
    const restore = keepNotes(page);
    let end = await layout(source, start, most);
    for (let crowded = placeAll(page); crowded; crowded = placeAll(page)) {
      const box = source.querySelector<HTMLElement>(`[data-ref="${CSS.escape(crowded.dataset.ref!)}"]`)!;
      if (putOverleaf(box, end)) crowded.remove();
      else {
        box.classList.add("in-text");
        restore();
        end = await layout(source, start, most);
      }
    }
    return end;
  };
}

/** Puts a box of the source behind the block that the next page begins with, if both have one parent. */
function putOverleaf(box: HTMLElement, end: BreakToken | undefined): boolean {
  let block = end?.node instanceof Element ? end.node : end?.node.parentElement;
  while (block && block.parentElement !== box.parentElement) block = block.parentElement;
  if (!block || !isBefore(box, block)) return false;
  while (block.nextElementSibling?.matches(".beside")) block = block.nextElementSibling;
  block.after(box);
  return true;
}

function isBefore(one: Node, other: Node): boolean {
  return Boolean(one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING);
}

/** Gives a function that leaves only those footnotes on a page that it has now, which come from the page before. */
function keepNotes({ element }: PagedPage): () => void {
  const area = element.querySelector<HTMLElement>(".pagedjs_area")!;
  const notes = element.querySelector<HTMLElement>(".pagedjs_footnote_inner_content")!;
  const before = [...notes.children];
  const [areaStyle, notesStyle] = [area.style.cssText, notes.style.cssText];
  return () => {
    notes.replaceChildren(...before);
    area.style.cssText = areaStyle;
    notes.style.cssText = notesStyle;
    element.classList.remove("is-placed");
  };
}

/** Places what stands in the margin of a page; gives the first box that has no place there. */
function placeAll({ element, wrapper, area }: PagedPage): HTMLElement | undefined {
  const boxes = [...wrapper.querySelectorAll<HTMLElement>(".beside:not(.in-text)")];
  if (boxes.length === 0) return undefined;
  element.classList.add("is-placed");
  const line = lineHeight();
  const { top, bottom } = area.getBoundingClientRect();
  const lineAt = (y: number) => Math.round((y - top) / line);
  const taken = takenLines(wrapper, top, line);
  let from = 0;
  const found: { readonly box: HTMLElement; readonly shift: number }[] = [];
  for (const box of boxes) {
    const height = Math.ceil(box.firstElementChild!.getBoundingClientRect().height / line + SPACE);
    const owner = box.closest(OWNERS)!.getBoundingClientRect().top;
    const lines = {
      from: Math.max(from, lineAt(owner)),
      // The space below the last one may be empty.
      to: Math.min(lineAt(limitBelow(box, wrapper) ?? bottom), lineAt(bottom)) + 1,
      isTaken: (at: number) => taken.has(at),
    };
    const own = topOf(box);
    const place = freeLine(lineAt(own), height, lines);
    if (place === undefined) return box;
    from = place + height;
    // Level with the lines of its block, which need not be those of the page: below a heading of two lines.
    found.push({ box, shift: own + (place - lineAt(own)) * line - box.getBoundingClientRect().top });
  }
  for (const { box, shift } of found) box.style.setProperty("--shift", `${shift}px`);
  return undefined;
}

/** The lines of a page beside which something stands already. */
function takenLines(wrapper: HTMLElement, top: number, line: number): ReadonlySet<number> {
  const taken = new Set<number>();
  const take = (from: number, to: number) => {
    for (let at = Math.floor((from - top) / line + 0.1); at < (to - top) / line - 0.1; at++) taken.add(at);
  };
  for (const element of wrapper.querySelectorAll(TAKEN)) {
    const rect = element.getBoundingClientRect();
    take(rect.top, rect.bottom);
  }
  // Their initials stand there.
  for (const answer of wrapper.querySelectorAll(".answer[data-split-from][data-initials]")) {
    const start = answer.getBoundingClientRect().top;
    take(start, start + line);
  }
  return taken;
}

/** Where the next name, question or section after a box begins, px; undefined when the page has none. */
function limitBelow(box: HTMLElement, wrapper: HTMLElement): number | undefined {
  const next = [...wrapper.querySelectorAll(LIMITS)].find((limit) => isBefore(box, limit));
  return next?.getBoundingClientRect().top;
}

/** Where the block begins on the page that a box stands beside, px. */
function topOf(box: HTMLElement): number {
  const before = blockBefore(box);
  const rect = before?.matches(HEADS) ? undefined : before?.getBoundingClientRect();
  return rect && rect.height > 0 ? rect.top : box.getBoundingClientRect().bottom;
}
