import type { BreakToken, PagedPage, ParsedSource } from "./pagedjs.ts";
import { spaceAbove } from "./room-for-notes.ts";
import { splitParagraph } from "./split-paragraph.ts";

/** A page or column is not left emptier than this, as a share of its text block. */
export const MOST_EMPTY = 1 / 5;
/** What may come before a figure that stands behind it in the source. */
const FLOWING = "p, ul, ol, dl, blockquote, pre, .equation, .details, .callout, .captioned, .table";
/** What keeps its place. */
const PLACED = "figure, .own-page, [data-float]";

/**
 * Lets text flow on to the foot of a page where a figure or table did not fit (`data-float`), and moves
 * that to the top of the next page. It passes paragraphs and lists of its own answer or section, no
 * heading and no other figure. Call it for each page before it is laid out.
 */
export function letFigureFloat(page: PagedPage): void {
  const layout = page.layout.bind(page);
  page.layout = async (source, start, most) => {
    let end = await layout(source, start, most);
    for (;;) {
      const filled = await fillFoot(page, source, end);
      if (!filled) return end;
      end = filled;
    }
  };
}

/** Lays out what follows the figure that begins at `end`, if it may; gives where the page ends then. */
async function fillFoot(
  page: PagedPage,
  source: ParsedSource,
  end: BreakToken | undefined,
): Promise<BreakToken | undefined> {
  const figure = end && floatAt(end);
  if (!figure || !isEmpty(page, figure)) return undefined;
  const group = groupOf(figure);
  const next = group.at(-1)!.nextElementSibling;
  if (!(next instanceof HTMLElement) || !isPassed(next) || isLast(next)) return undefined;
  // At the foot of the page there may be no space for it any more.
  if (next.querySelector(".note")) return undefined;
  next.after(...group);
  takeRoomOfNotes(page);
  const Token = end.constructor as new (node: Node, offset: number) => BreakToken;
  const { breakToken } = await page.layoutMethod.renderTo(page.wrapper, source, new Token(next, 0));
  const rendered = renderedOf(next, page);
  if (!breakToken || !rendered || !isOnPage(rendered, page)) {
    takeBack(page, rendered);
    next.before(...group);
    return undefined;
  }
  if (!next.matches("p") || breakToken.node === figure || !next.contains(breakToken.node)) return breakToken;
  next.after(...group, splitParagraph(next, rendered, breakToken, source));
  return new Token(figure, 0);
}

/** Whether a block may come before a figure that stands before it. */
export function isPassed(block: HTMLElement): boolean {
  return block.matches(FLOWING) && !block.matches(PLACED) && !block.querySelector(PLACED);
}

/** Whether nothing but the colophon follows, which would stand alone on the last page behind a large figure. */
function isLast(block: Element): boolean {
  for (let each = block; !each.matches(".handout"); each = each.parentElement!)
    if (each.nextElementSibling && !each.nextElementSibling.matches(".colophon")) return false;
  return true;
}

/** The figure or table that did not fit and begins the next page. */
function floatAt({ node, offset }: BreakToken): HTMLElement | undefined {
  if (!(node instanceof HTMLElement) || offset > 0 || !node.matches("[data-float]")) return undefined;
  return node.dataset.splitFrom === undefined ? node : undefined;
}

/** A figure with what follows it in any case: further pages of a table, and its footnotes. */
function groupOf(figure: HTMLElement): readonly HTMLElement[] {
  const group = [figure];
  if (!figure.matches(".own-page")) return group;
  for (
    let next = figure.nextElementSibling;
    next?.matches(".own-page, .long-note");
    next = next.nextElementSibling
  )
    group.push(next as HTMLElement);
  return group;
}

/** Whether too much of a page is empty below what stands before a figure. */
function isEmpty(page: PagedPage, figure: HTMLElement): boolean {
  const before = figure.previousElementSibling;
  const last = before instanceof HTMLElement ? renderedOf(before, page) : undefined;
  const { top, bottom } = page.area.getBoundingClientRect();
  const end = [...(last?.getClientRects() ?? [])].at(-1)?.bottom;
  // What was too much is cut off, and columns are equally high; on the sheet, the second has all that is empty.
  const columns = figure.matches(".columns-2 *") ? 2 : 1;
  return end !== undefined && (bottom - end) * columns > (bottom - top) * MOST_EMPTY;
}

/** What a page shows of an element of the source. */
function renderedOf({ dataset }: HTMLElement, { wrapper }: PagedPage): HTMLElement | undefined {
  return wrapper.querySelector<HTMLElement>(`[data-ref="${CSS.escape(dataset.ref!)}"]`) ?? undefined;
}

/** Whether an element begins on the page, not in what is cut off. */
function isOnPage(element: HTMLElement, { area }: PagedPage): boolean {
  const [first] = element.getClientRects();
  const { right, bottom } = area.getBoundingClientRect();
  return first !== undefined && first.left < right && first.top < bottom;
}

/**
 * Makes the space for footnotes as high as those that are left on the page: while it was laid out, there
 * were those of what is cut off, too.
 */
function takeRoomOfNotes({ element }: PagedPage): void {
  const area = element.querySelector<HTMLElement>(".pagedjs_area")!;
  area.querySelector<HTMLElement>(".pagedjs_footnote_inner_content")!.style.removeProperty("height");
  area.style.setProperty("--pagedjs-footnotes-height", `${notesHeight(element)}px`);
}

/** How high the footnotes of a page are, with the space and the line above them, px. */
function notesHeight(page: HTMLElement): number {
  const content = page.querySelector<HTMLElement>(".pagedjs_footnote_content")!;
  const notes = [...content.querySelectorAll<HTMLElement>(".pagedjs_footnote_inner_content > *")];
  if (notes.length === 0) return 0;
  const rects = notes.flatMap((note) => [...note.getClientRects()]);
  return Math.ceil(rects.reduce((sum, { height }) => sum + height, spaceAbove(content)));
}

/** Removes what was laid out for nothing, and its footnotes. */
function takeBack({ wrapper, layoutMethod }: PagedPage, rendered: HTMLElement | undefined): void {
  if (!rendered) return;
  const range = new Range();
  range.setStartBefore(rendered);
  range.setEndAfter(wrapper.lastChild!);
  layoutMethod.hooks.afterOverflowRemoved.trigger(range.extractContents(), wrapper, layoutMethod);
}

/** Marks the figures and tables of an article that may float: numbered figures, and tables on pages of their own. */
export function markFloats(article: HTMLElement): void {
  if (article.matches(".relaxed")) return;
  for (const block of article.querySelectorAll<HTMLElement>("figure:not(.breakable, .margin), .own-page")) {
    if (block.matches("figure") && !block.querySelector(".caption-label")) continue;
    if (block.parentElement!.matches(".answer, .section, .opening, .intro")) block.dataset.float = "";
  }
}
