import type { Sheet } from "../sheet.ts";
import { textsIn } from "../texts.ts";

const SOFT_HYPHEN = "\u00ad";

/**
 * Moves a page's end inside a word to the word's soft hyphen. The first letter of a line has a second,
 * empty rectangle at the end of the line before, so Paged.js takes it for a letter of that line.
 */
export function cutAtHyphen(overflow: Range | undefined): Range | undefined {
  if (overflow?.startContainer instanceof Text) {
    const { startContainer: text, startOffset: offset } = overflow;
    if (text.data[offset - 2] === SOFT_HYPHEN) overflow.setStart(text, offset - 1);
  }
  return overflow;
}

/**
 * Moves a page's end that would divide a word to the start of that line, in a paragraph whose lines are
 * set (see `in-page/lines`). The page is a line shorter, and the word is whole. Not where a single line of
 * the paragraph would stay.
 */
export function cutBeforeHyphen(overflow: Range | undefined): Range | undefined {
  if (!overflow) return overflow;
  const { startContainer, startOffset } = overflow;
  const before = startContainer instanceof Element ? startContainer.childNodes[startOffset - 1] : undefined;
  if (!(before instanceof HTMLElement) || !before.matches("[data-set] .hang-hyphen")) return overflow;
  const text = before.lastChild;
  if (!(text instanceof Text)) return overflow;
  // Only at the ends of lines there are ordinary spaces.
  const end = text.data.lastIndexOf(" ");
  if (end >= 0 && linesBefore(text, end + 1) >= 2) overflow.setStart(text, end + 1);
  return overflow;
}

/** How many lines of a paragraph end before an offset of a text in it. Its lines are set. */
function linesBefore(text: Text, offset: number): number {
  const range = document.createRange();
  range.setStart(text.parentElement!.closest("[data-set]")!, 0);
  range.setEnd(text, offset);
  return range.toString().match(/ |\p{L}-(?=\p{L})/gu)?.length ?? 0;
}

/**
 * Adds the hyphen at the end of the previous page when its last word continues on `page`. Paged.js
 * cuts before the soft hyphen, so it is found at the start of `page`. Call it before `settleHyphens`
 * changes that page.
 */
export function hyphenateOverPage(previous: Sheet | undefined, page: Element): void {
  const text = page.querySelector(".handout");
  const first = text && (wordsOf(text).nextNode() as Text | null);
  if (!previous?.text || !first?.data.startsWith(SOFT_HYPHEN)) return;
  const last = wordsOf(previous.text).lastChild() as Text | null;
  if (last && /[\p{L}\p{M}]\u200b*$/u.test(last.data)) last.data = `${last.data.replace(/\u200b+$/, "")}-`;
}

/** Walks the text that is neither blank nor repeated nor in a footnote. */
function wordsOf(element: Element): TreeWalker {
  return document.createTreeWalker(element, NodeFilter.SHOW_TEXT, (node) =>
    (node as Text).data.trim() === "" || node.parentElement?.closest("[data-repeated], .note")
      ? NodeFilter.FILTER_REJECT
      : NodeFilter.FILTER_ACCEPT,
  );
}

/** Whether `settleHyphens` may change a page. */
export function hasSoftHyphens(page: Element): boolean {
  return page.textContent?.includes(SOFT_HYPHEN) ?? false;
}

/**
 * Replaces the soft hyphens at the ends of lines by real ones and removes all others, so that text
 * which is copied from the PDF or searched in it has none. Lines break where they broke before, because
 * only unused places to break are removed. `root` must be laid out. `hasColumns`: the text stands in
 * several columns, so that a later line may be higher up. Gives a function that makes the changes; it
 * is fastest when the text is no longer in the document.
 */
export function settleHyphens(root: Element, hasColumns: boolean): () => void {
  const texts = [...textsIn(root)].filter(({ data }) => data.includes(SOFT_HYPHEN));
  const settled = texts.map((text) => settledText(text, hasColumns));
  return () => {
    texts.forEach((text, index) => {
      text.data = settled[index]!;
    });
  };
}

function settledText(text: Text, hasColumns: boolean): string {
  const { data } = text;
  const offsets: number[] = [];
  for (let at = data.indexOf(SOFT_HYPHEN); at >= 0; at = data.indexOf(SOFT_HYPHEN, at + 1)) offsets.push(at);
  const shown = new Set(endsOfLines(text, offsets, hasColumns));
  let settled = "";
  let from = 0;
  for (const offset of offsets) {
    settled += data.slice(from, offset) + (shown.has(offset) ? "-" : "");
    from = offset + 1;
  }
  // Paged.js adds a sign of its own after the last hyphen of a page; it is not needed.
  return settled + data.slice(from).replace(/^\u200b+$/, "");
}

/**
 * Those offsets of soft hyphens that are at the end of a line or of the page. Searches by halves, since
 * each look at a line is slow.
 */
function endsOfLines(text: Text, offsets: readonly number[], hasColumns: boolean): number[] {
  const range = document.createRange();
  const lineAt = (offset: number): number => {
    range.setStart(text, offset);
    range.setEnd(text, offset + 1);
    // The first letter of a line has a second, empty rectangle at the end of the line before.
    const rects = range.getClientRects();
    return rects[rects.length - 1]?.top ?? 0;
  };
  const { data } = text;
  const last = offsets.at(-1)!;
  const isCut = /^\u200b*$/.test(data.slice(last + 1));
  const inside = isCut ? offsets.slice(0, -1) : offsets;
  const found = isCut ? [last] : [];
  if (inside.length === 0) return found;
  const lines = new Map<number, number>();
  const lineAfter = (index: number): number => {
    const known = lines.get(index) ?? lineAt(index < 0 ? 0 : inside[index]! + 1);
    lines.set(index, known);
    return known;
  };
  const search = (from: number, to: number): void => {
    if (!hasColumns && lineAfter(from) === lineAfter(to)) return;
    if (to - from > 1) {
      const middle = (from + to) >> 1;
      search(from, middle);
      search(middle, to);
    } else if (lineAfter(from) !== lineAfter(to) && lineAt(inside[to]! - 1) !== lineAfter(to)) {
      found.push(inside[to]!);
    }
  };
  search(-1, inside.length - 1);
  return found;
}
