import { lineHeight } from "../measure/whole-lines.ts";
import { textsIn } from "../texts.ts";
import type { Previewer } from "./pagedjs.ts";

/** How much narrower each space is made, in em, until the lines fit: see `--space-shrink`. */
const NARROWER = [0.1, 0.14, 0.2];
const BLOCKS = "p, ul, ol, dl, div, pre, table, blockquote, figure, section, aside, hr, .equation";

/**
 * Mends paragraphs that have more lines on their page than were planned (see `in-page/lines`): a line was
 * wider than its words were when they were measured, and the browser ended it early. Their spaces may be
 * narrower; the browser widens them again in all lines that have room. Gives a function that is called with
 * what is on a page before its end is searched for. The same is done to the source, from which the rest of
 * a paragraph is taken for the next page.
 */
export function mendTornLines({ chunker }: Previewer): (wrapper: HTMLElement) => void {
  const left = new WeakSet<HTMLElement>();
  return (wrapper) => {
    const line = lineHeight();
    const torn = [...wrapper.querySelectorAll<HTMLElement>("[data-set]:not([data-split-from])")].filter(
      (each) => !left.has(each) && isTorn(each, line),
    );
    for (const paragraph of torn) {
      const em = mend(paragraph, line);
      if (em === undefined) left.add(paragraph);
      const original = chunker.source.indexOfRefs?.[paragraph.dataset.ref!];
      if (em !== undefined && original instanceof HTMLElement) narrow(original, em);
    }
  };
}

/** Whether a paragraph has more lines than were planned. A footnote that is still in it counts as lines. */
function isTorn(paragraph: HTMLElement, line: number): boolean {
  const planned = Number(paragraph.dataset.set);
  return (
    paragraph.offsetHeight > (planned + 0.5) * line &&
    !paragraph.querySelector(".note") &&
    linesOf(paragraph) > planned
  );
}

/** How many lines a paragraph has up to its first block. */
function linesOf(paragraph: HTMLElement): number {
  const range = new Range();
  const block = [...paragraph.children].find((each) => each.matches(BLOCKS));
  let lines = 0;
  let last: DOMRect | undefined;
  for (const text of textsIn(paragraph)) {
    if (block && block.compareDocumentPosition(text) & ~Node.DOCUMENT_POSITION_PRECEDING) break;
    range.selectNodeContents(text);
    for (const rect of range.getClientRects()) {
      if (rect.width === 0) continue;
      // The next line is below, or at the top of the next column.
      if (!last || rect.top + rect.height / 2 > last.bottom || rect.bottom < last.top) lines++;
      last = rect;
    }
  }
  return lines;
}

/** Makes the spaces of a paragraph narrower until it has its lines; gives by how much, em. */
function mend(paragraph: HTMLElement, line: number): number | undefined {
  const before = paragraph.style.cssText;
  for (const em of NARROWER) {
    narrow(paragraph, em);
    if (!isTorn(paragraph, line)) return em;
  }
  paragraph.style.cssText = before;
  return undefined;
}

/** The last line has spaces of its own. */
const SPACINGS = ["word-spacing", "--last-word-spacing"];

function narrow({ style }: HTMLElement, em: number): void {
  for (const name of SPACINGS) style.setProperty(name, `${-em}em`);
}
