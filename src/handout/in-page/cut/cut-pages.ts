import { type Sheet, sheetOf, sideOf } from "../sheet.ts";
import { cutAtHyphen, hyphenateOverleaf } from "./page-end-hyphens.ts";
import { type PagedPage, type Previewer, paged } from "./pagedjs.ts";
import { parkRanges } from "./ranges.ts";
import { repeatHead } from "./repeat-table-head.ts";
import { settleHyphens } from "./soft-hyphens.ts";

/** More pages than this many letters could ever fill are a fault of the layout. */
const FEWEST_LETTERS_A_PAGE = 40;

/** How an article is cut. */
interface How {
  /** What Paged.js must read. */
  readonly css: string;
  /** Letters that fill a page. */
  readonly capacity: number;
  /** Given each sheet when nothing on it changes any more. */
  finished(sheet: Sheet): void;
}

/** Cuts an article into sheets with Paged.js. Rejects when the layout does not come to an end. */
export async function cut(article: HTMLElement, { css, capacity, finished }: How): Promise<readonly Sheet[]> {
  // The glyph is shown where a word is cut by the end of a page; ours are only cut where none belongs.
  const previewer = new (paged().Previewer)({ hyphenGlyph: "\u200b", maxChars: capacity });
  const most = 50 + (article.textContent?.length ?? 0) / FEWEST_LETTERS_A_PAGE;
  const content = document.createDocumentFragment();
  content.append(article);
  const columns = article.classList.contains("columns-2");
  const sheets = collectSheets(previewer, { most, columns }, finished);
  const late = awaitLatePages(previewer);
  previewer.chunker.hooks.afterParsed.register(indexRefs);
  previewer.chunker.hooks.renderNode.register(repeatHead);
  previewer.chunker.hooks.onOverflow.register(cutAtHyphen);
  // All that are needed are there; it would fetch every face of every alphabet.
  previewer.chunker.loadFonts = () => document.fonts.ready;
  const target = document.body.appendChild(document.createElement("div"));
  await previewer.preview(content, [{ "paged.css": css }], target);
  await late();
  const done = sheets();
  target.remove();
  previewer.polisher.destroy();
  return done;
}

/** Where a page ends Paged.js looks for each element among all of the article, unless told where it is. */
function indexRefs(parsed: Element & { indexOfRefs?: Record<string, Element> }): void {
  parsed.indexOfRefs = {};
  for (const element of parsed.querySelectorAll<HTMLElement>("[data-ref]"))
    parsed.indexOfRefs[element.dataset.ref!] = element;
}

/**
 * Takes finished pages out of the document, one behind: every page that stays makes the next one
 * slower, and Paged.js looks back at the last page only.
 */
function collectSheets(
  { chunker }: Previewer,
  { most, columns }: { readonly most: number; readonly columns: boolean },
  finished: (sheet: Sheet) => void,
): () => readonly Sheet[] {
  const sheets: Sheet[] = [];
  const rendered = new Set<PagedPage>();
  const collect = (keep: number) => {
    for (let page = chunker.pages[sheets.length]; page; page = chunker.pages[sheets.length]) {
      if (sheets.length >= chunker.pages.length - keep || !rendered.has(page)) return;
      const before = sheets.at(-1);
      hyphenateOverleaf(before, page.element);
      if (before) finished(before);
      const settle = settleHyphens(page.element, columns);
      parkRanges();
      // Whatever changes in the document itself has to be styled anew.
      page.element.remove();
      settle();
      sheets.push(sheetOf(page));
    }
  };
  chunker.on("page", ({ element, position }) => {
    element.classList.add(sideOf(position + 1));
    if (position > most) throw new Error("the layout does not come to an end");
  });
  chunker.on("renderedPage", (page) => {
    rendered.add(page);
    collect(2);
  });
  return () => {
    collect(0);
    const last = sheets.at(-1);
    if (last) finished(last);
    return sheets;
  };
}

/** Paged.js adds a page for what is left of a note at the end, and does not wait for it. */
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
