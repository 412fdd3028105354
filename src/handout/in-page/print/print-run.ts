import type { LostText } from "../../../pdf/lost-text.ts";
import type { PageText } from "../../../pdf/page-text.ts";
import { nameTags } from "../../../pdf/tag-names.ts";
import { wholeWordsAtColumnEnd } from "../column-ends.ts";
import { findLines } from "../lines/lines.ts";
import { loaded } from "../loaded.ts";
import { lineHeight } from "../measure/whole-lines.ts";
import { type PackedSheet, unpackSheets } from "../packed-sheet.ts";
import type { Sheet } from "../sheet.ts";
import { textsIn } from "../texts.ts";
import { fillIndexPages } from "./index-pages.ts";
import { lowText } from "./low-text.ts";
import { addRunningHeads, fillPageNumbers, type RunningHeads, shortenRunningHeads } from "./number-pages.ts";
import { pageText } from "./page-text.ts";
import { reduceImages } from "./printed-images.ts";
import { joinFragments, placeFootnotes } from "./reading-order.ts";

/** Consecutive sheets that are printed together, and what they need to know of the other sheets. */
export interface PrintRun extends RunningHeads {
  /** Page number of its first sheet. */
  readonly first: number;
  readonly sheets: readonly PackedSheet[];
  /** On which page each id begins that it refers to. */
  readonly pageNumbers: readonly (readonly [id: string, page: number])[];
  /** Those of these ids that begin in another print run. */
  readonly elsewhere: readonly string[];
  /** Ids that begin in it and that the handout links to, from this or another print run. */
  readonly linked: readonly string[];
}

/** A print run that the document shows, ready to print. */
export interface ReadyPrintRun {
  /** The text of each of its sheets. */
  readonly texts: readonly PageText[];
  /** Text that is too low on its page. */
  readonly low: readonly LostText[];
}

/** Puts the sheets of a print run into the document, ready to print. */
export async function showPrintRun(printRun: PrintRun): Promise<ReadyPrintRun> {
  const sheets = unpackSheets(printRun.sheets);
  const pageNumbers = new Map(printRun.pageNumbers);
  const unset = fillPageNumbers(sheets, printRun.first, pageNumbers);
  fillIndexPages(sheets, pageNumbers);
  addRunningHeads(sheets, printRun.first, printRun);
  document.documentElement.classList.add("is-set");
  const elements = sheets.map(({ element }) => element);
  // Changes are cheap as long as the sheets are not in the document.
  const all = document.createElement("div");
  all.append(...elements);
  joinFragments(all);
  freeLastLines(all);
  placeFootnotes(all);
  nameTags(all);
  document.body.replaceChildren(placeholders(printRun), ...elements);
  await loaded();
  setLinesAgain(sheets, unset);
  await reduceImages(elements);
  fitColumns(sheets);
  shortenRunningHeads(sheets);
  // Printing lays the pages out several times, each time from nothing when this was not done before.
  void document.body.offsetHeight;
  return { texts: elements.map(pageText), low: lowText(sheets) };
}

/** Breaks paragraphs into lines that lost a page number: a line without it would have very wide spaces. */
function setLinesAgain(sheets: readonly Sheet[], paragraphs: ReadonlySet<HTMLElement>): void {
  if (paragraphs.size === 0) return;
  const articles = sheets.flatMap(({ text }) => (text instanceof HTMLElement ? [text] : []));
  findLines(articles, paragraphs)();
  // What the browser breaks instead keeps its words whole.
  for (const paragraph of paragraphs)
    for (const text of textsIn(paragraph)) text.data = text.data.replaceAll("\u00ad", "");
}

/**
 * Hidden targets and links, in place of those in other print runs. The browser prints a link only when
 * the document has its target, and the name of a target only when the document has a link to it.
 */
function placeholders({ elsewhere, linked }: PrintRun): HTMLElement {
  const box = document.createElement("div");
  box.hidden = true;
  for (const id of elsewhere) box.appendChild(document.createElement("span")).id = id;
  for (const id of linked) box.appendChild(document.createElement("a")).href = `#${id}`;
  return box;
}

/**
 * Lets the lines of a last paragraph go into both columns of a last page. `keep-end.ts` asks for more lines
 * together than such a page may have; the browser would then leave one alone at the head of a column.
 */
function freeLastLines(sheets: Element): void {
  const last = ".columns-2 .text:not([data-split-to]) [style*='widows']";
  for (const block of sheets.querySelectorAll<HTMLElement>(last)) block.style.removeProperty("widows");
}

/**
 * Sets how high text in two columns may be on each sheet: as high as the text block without what stands before
 * the text, and without the footnotes below. The sheets must be in the document.
 */
function fitColumns(sheets: readonly Sheet[]): void {
  const columns = sheets.flatMap(({ element }) => {
    const text = element.querySelector<HTMLElement>(".columns-2 .text[data-split-to]");
    return text ? [{ text, box: element.querySelector<HTMLElement>(".sheet-notes") }] : [];
  });
  const taken = columns.map(({ text, box }) => {
    const above = text.getBoundingClientRect().top - text.parentElement!.getBoundingClientRect().top;
    const notes = box ? box.offsetHeight + Number.parseFloat(getComputedStyle(box).marginTop) : 0;
    return Math.round(above) + Math.ceil(notes);
  });
  columns.forEach(({ text }, index) => {
    text.style.setProperty("--beside-columns", `${taken[index]}px`);
  });
  // Signs hang over the edge of the last column; a further one is wider than a line is high.
  const filled = columns.map(({ text }) => text);
  const tooFull = filled.filter((text) => text.scrollWidth > text.clientWidth + lineHeight());
  // Columns of equal height take less height.
  for (const text of tooFull) text.classList.add("balanced");
  const even = document.querySelectorAll<HTMLElement>(
    ".columns-2 .text:is(.balanced, :not([data-split-to]))",
  );
  for (const text of even) wholeWordsAtColumnEnd(text);
}
