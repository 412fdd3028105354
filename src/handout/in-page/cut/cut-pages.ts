import { wholeWordsAtColumnEnd } from "../column-ends.ts";
import { type Sheet, sheetOf, sideOf } from "../sheet.ts";
import { beforeEnd } from "./before-end.ts";
import { cutBeforeAcross } from "./cut-before-across.ts";
import { expectLetters } from "./expected-letters.ts";
import { leaveOutRuledLines } from "./fewer-ruled-lines.ts";
import { fillColumnsBeforeFigures } from "./fill-columns.ts";
import { fillFragments, hasFragments } from "./fill-fragments.ts";
import { fillMargin } from "./fill-margin.ts";
import { letFigureFloat } from "./floats.ts";
import { letFootnotesWait, placeAddedFootnotes, placeFootnotesLeft } from "./footnotes.ts";
import { cutAtHyphen, cutBeforeHyphen, hasSoftHyphens, hyphenateOverPage, settleHyphens } from "./hyphens.ts";
import { cutBeforeHeading } from "./keep-headings.ts";
import { keepShortParagraphs } from "./keep-short.ts";
import { spareLayouts } from "./page-layouts.ts";
import { pageTopMarker } from "./page-tops.ts";
import { type PagedPage, type ParsedSource, type Previewer, paged } from "./pagedjs.ts";
import { releaseRanges } from "./pagedjs-speed.ts";
import { repeatTableHead } from "./repeat-table-head.ts";
import { keepRoomForNotes } from "./room-for-notes.ts";
import { mendTornLines } from "./torn-lines.ts";

/** A page holds more letters than this on average; with fewer, the layout does not end. */
const FEWEST_LETTERS_A_PAGE = 40;

interface PageOptions {
  /** The CSS that Paged.js must read. */
  readonly css: string;
  /** How many letters fill a page. */
  readonly capacity: number;
  /** Given each sheet when nothing on it changes any more. */
  finished(sheet: Sheet): void;
}

/** Cuts an article into sheets with Paged.js. Rejects when the layout does not end. */
export async function cutIntoPages(
  article: HTMLElement,
  { css, capacity, finished }: PageOptions,
): Promise<readonly Sheet[]> {
  letFootnotesWait();
  // Paged.js shows the glyph wherever a page cuts a word, even where no hyphen belongs; we add ours.
  const previewer = new (paged().Previewer)({ hyphenGlyph: "\u200b", maxChars: capacity });
  const mostPages = 50 + (article.textContent?.length ?? 0) / FEWEST_LETTERS_A_PAGE;
  const content = document.createDocumentFragment();
  content.append(article);
  const hasColumns = article.classList.contains("columns-2");
  const hasMargin = article.querySelector(".beside") !== null;
  spareLayouts(previewer);
  expectLetters(previewer, capacity);
  const sheets = collectSheets(previewer, { mostPages, hasColumns, hasMargin }, finished);
  const latePages = awaitLatePages(previewer);
  previewer.chunker.hooks.afterParsed.register(indexRefs);
  previewer.chunker.hooks.afterParsed.register(() => leaveOutMarginBoxes(previewer));
  previewer.chunker.hooks.renderNode.register(repeatTableHead);
  previewer.chunker.hooks.renderNode.register(pageTopMarker());
  beforeEnd(previewer, [
    placeAddedFootnotes,
    mendTornLines(previewer),
    ...(hasColumns ? [fillColumnsBeforeFigures(previewer)] : []),
    keepRoomForNotes,
    leaveOutRuledLines(previewer),
    (wrapper) => placeFootnotesLeft(wrapper) && keepRoomForNotes(wrapper),
    keepShortParagraphs,
    ...(hasColumns ? [keepWordsWhole] : []),
  ]);
  previewer.chunker.hooks.onOverflow.register((overflow, rendered, bounds) =>
    cutBeforeHeading(cutBeforeHyphen(cutAtHyphen(cutBeforeAcross(overflow, rendered, bounds)))),
  );
  // The fonts that are needed are loaded already; Paged.js would load every face of every alphabet.
  previewer.chunker.loadFonts = () => document.fonts.ready;
  const target = document.body.appendChild(document.createElement("div"));
  await previewer.preview(content, [{ "paged.css": css }], target);
  await latePages();
  const all = sheets();
  target.remove();
  previewer.polisher.destroy();
  return all;
}

function keepWordsWhole(wrapper: HTMLElement): void {
  for (const text of wrapper.querySelectorAll<HTMLElement>(".text")) wholeWordsAtColumnEnd(text);
}

/** Takes the margin boxes and crop marks out of what pages are copied from: none is used, and all are styled. */
function leaveOutMarginBoxes({ chunker }: Previewer): void {
  const unused = ".pagedjs_bleed, .pagedjs_pagebox > :not(.pagedjs_area)";
  for (const element of chunker.pageTemplate.content.querySelectorAll(unused)) element.remove();
  // It looks for those that have content.
  chunker.hooks.finalizePage.clear();
}

/** At the end of each page Paged.js searches the whole article for elements, unless it has this index. */
function indexRefs(parsed: ParsedSource): void {
  parsed.indexOfRefs = {};
  for (const element of parsed.querySelectorAll<HTMLElement>("[data-ref]"))
    parsed.indexOfRefs[element.dataset.ref!] = element;
}

/** What collecting the pages of a flow depends on. */
interface FlowForm {
  readonly mostPages: number;
  readonly hasColumns: boolean;
  /** Whether anything is to stand in the margin. */
  readonly hasMargin: boolean;
}

/**
 * Takes finished pages out of the document, all but the last one: every page that stays makes the next
 * one slower, and Paged.js looks back at the last page only. Gives a function that ends the work and
 * returns all sheets.
 */
function collectSheets(
  { chunker }: Previewer,
  { mostPages, hasColumns, hasMargin }: FlowForm,
  finished: (sheet: Sheet) => void,
): () => readonly Sheet[] {
  const sheets: Sheet[] = [];
  const rendered = new Set<PagedPage>();
  const collect = (keep: number) => {
    for (let page = chunker.pages[sheets.length]; page; page = chunker.pages[sheets.length]) {
      if (sheets.length >= chunker.pages.length - keep || !rendered.has(page)) return;
      const before = sheets.at(-1);
      hyphenateOverPage(before, page.element);
      if (before) finished(before);
      const settle = settleHyphens(page.element, hasColumns);
      const fill = fillFragments(page.element);
      releaseRanges();
      // Changes are cheap once the page is out of the document.
      page.element.remove();
      settle();
      fill();
      sheets.push(sheetOf(page));
    }
  };
  chunker.on("page", (page) => {
    const { element, position } = page;
    letFigureFloat(page);
    if (hasMargin) fillMargin(page);
    element.classList.add(sideOf(position + 1));
    if (position > mostPages) throw new Error("the layout does not end");
  });
  chunker.on("renderedPage", (page) => {
    rendered.add(page);
    if (!isLookedAtAgain(page.element)) page.element.style.display = "none";
    collect(2);
  });
  return () => {
    collect(0);
    const last = sheets.at(-1);
    if (last) finished(last);
    return sheets;
  };
}

/** Whether a finished page must be laid out once more before it becomes a sheet. */
function isLookedAtAgain(page: HTMLElement): boolean {
  return hasSoftHyphens(page) || hasFragments(page);
}

/** Paged.js adds pages at the end for the rest of a footnote, but does not wait for them. This does. */
function awaitLatePages({ chunker }: Previewer): () => Promise<void> {
  const pending: Promise<void>[] = [];
  const clonePage = chunker.clonePage.bind(chunker);
  chunker.clonePage = (page) => {
    const done = clonePage(page);
    pending.push(done);
    return done;
  };
  return async () => {
    for (let index = 0; index < pending.length; index++) await pending[index];
  };
}
