import { type Sheet, sideOf } from "../sheet.ts";

/** The running heads of a print run. */
export interface RunningHeads {
  /** The article's title. */
  readonly title: string;
  /** The running head that continues from the sheet before; empty when there is none. */
  readonly running: string;
}

/**
 * Writes number, running head and folio onto each sheet. The running head is the article's title on a
 * verso; on a recto it is the question or section that begins there (the last one, if several do) or
 * that continues. The first page and blank ones have none. `first` is the number of the first sheet.
 */
export function addRunningHeads(sheets: readonly Sheet[], first: number, heads: RunningHeads): void {
  let { running } = heads;
  sheets.forEach((sheet, index) => {
    const number = first + index;
    sheet.element.className = `sheet ${sideOf(number)}`;
    sheet.element.dataset.page = String(number);
    running = sheet.running ?? running;
    // The blank page before a right-hand start stays blank.
    if (number === 1 || !sheet.text) return;
    const head = sideOf(number) === "verso" ? heads.title : running;
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
 * and loses it. `first` is the number of the first sheet; `pageNumbers` says on which page each id
 * begins.
 */
export function fillPageNumbers(
  sheets: readonly Sheet[],
  first: number,
  pageNumbers: ReadonlyMap<string, number>,
): void {
  sheets.forEach(({ element }, index) => {
    for (const place of element.querySelectorAll<HTMLElement>(".page-number")) {
      const page = pageNumbers.get(place.dataset.target ?? "");
      const reference = place.closest(".xref-page");
      if (reference && (page === undefined || page === first + index)) reference.remove();
      else place.textContent = page === undefined ? "" : String(page);
    }
  });
}
