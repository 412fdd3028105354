import { unsetLines } from "../lines/unset-lines.ts";
import { headOf, type Sheet, sideOf } from "../sheet.ts";

/** The running heads of a print run. */
export interface RunningHeads {
  /** The article's title. */
  readonly title: string;
  /** The running head that continues from the sheet before; empty when there is none. */
  readonly running: string;
}

/**
 * Writes number, running head and folio onto each sheet. The running head is the article's title on a
 * verso; on a recto it is the question or section whose text stands at the top of the page. The first page
 * and blank ones have none. `first` is the number of the first sheet.
 */
export function addRunningHeads(sheets: readonly Sheet[], first: number, heads: RunningHeads): void {
  let { running } = heads;
  sheets.forEach((sheet, index) => {
    const number = first + index;
    sheet.element.className = `sheet ${sideOf(number)}`;
    sheet.element.dataset.page = String(number);
    const top = headOf(sheet.running, running);
    running = sheet.running?.begun.at(-1) ?? running;
    // The blank page before a right-hand start stays blank.
    if (number === 1 || !sheet.text) return;
    const head = sideOf(number) === "verso" ? heads.title : top;
    const shown = hiddenFromReaders("running-head", head);
    // A question's number stands before its words. The document itself is always left to right.
    shown.dir = document.documentElement.dataset.dir ?? "ltr";
    sheet.element.prepend(shown);
    sheet.element.append(hiddenFromReaders("folio", String(number)));
  });
}

/** Ends running heads that are longer than a line after a whole word. They must be in the document. */
export function shortenRunningHeads(sheets: readonly Sheet[]): void {
  const heads = sheets.flatMap(({ element }) => [...element.querySelectorAll<HTMLElement>(".running-head")]);
  for (const head of heads.filter(isTooLong)) {
    const words = head.textContent!.replace(/…$/, "").split(" ");
    while (words.length > 1 && isTooLong(head)) {
      words.pop();
      head.textContent = `${words.join(" ").replace(/[\s,;:.–—-]+$/u, "")}…`;
    }
  }
}

function isTooLong({ scrollWidth, clientWidth }: HTMLElement): boolean {
  return scrollWidth > clientWidth;
}

function hiddenFromReaders(name: string, text: string): HTMLElement {
  const element = document.createElement("div");
  element.className = name;
  element.textContent = text;
  element.ariaHidden = "true";
  return element;
}

/**
 * Writes page numbers into contents and cross-references. A cross-reference to the same page needs none
 * and loses it, unless the lines around it are set and must stay as they are. `first` is the number of the
 * first sheet; `pageNumbers` says on which page each id begins. Gives the paragraphs whose lines are no longer
 * set, as some of their text has gone.
 */
export function fillPageNumbers(
  sheets: readonly Sheet[],
  first: number,
  pageNumbers: ReadonlyMap<string, number>,
): ReadonlySet<HTMLElement> {
  const unset = new Set<HTMLElement>();
  const pageOf = (place: HTMLElement) => pageNumbers.get(place.dataset.target ?? "");
  sheets.forEach(({ element }, index) => {
    for (const place of element.querySelectorAll<HTMLElement>(".xref-page .page-number")) {
      const page = pageOf(place);
      if (page !== undefined && page !== first + index) continue;
      const paragraph = place.closest<HTMLElement>("[data-set]");
      if (paragraph && unsetLines(paragraph)) unset.add(paragraph);
      if (page === undefined || !paragraph || unset.has(paragraph)) place.closest(".xref-page")!.remove();
    }
    for (const place of element.querySelectorAll<HTMLElement>(".page-number"))
      place.textContent = String(pageOf(place) ?? "");
  });
  return unset;
}
