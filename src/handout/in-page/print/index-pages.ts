import { decodeAddress } from "../../../prose/address.ts";
import type { Sheet } from "../sheet.ts";

/** Pages that follow each other; one page is a range from itself to itself. */
export interface PageRange {
  readonly from: number;
  readonly to: number;
}

/** Joins pages that follow each other: 4, 7, 8, 9 gives 4 and 7 to 9. The same page twice is one. */
export function pageRanges(pages: readonly number[]): readonly PageRange[] {
  const ranges: { from: number; to: number }[] = [];
  for (const page of [...new Set(pages)].sort((a, b) => a - b)) {
    const last = ranges.at(-1);
    if (last?.to === page - 1) last.to = page;
    else ranges.push({ from: page, to: page });
  }
  return ranges;
}

/**
 * Writes the pages of each term into the index, `4, 7–9`: each a link to the first place there.
 * `pageNumbers` says on which page each place is.
 */
export function fillIndexPages(sheets: readonly Sheet[], pageNumbers: ReadonlyMap<string, number>): void {
  for (const { element } of sheets) {
    for (const list of element.querySelectorAll<HTMLElement>(".index-pages")) fillPages(list, pageNumbers);
  }
}

function fillPages(list: HTMLElement, pageNumbers: ReadonlyMap<string, number>): void {
  const first = new Map<number, HTMLAnchorElement>();
  for (const link of list.querySelectorAll("a")) {
    const page = pageNumbers.get(decodeAddress(link.hash.slice(1)));
    if (page !== undefined && !first.has(page)) first.set(page, link);
  }
  const pieces = pageRanges([...first.keys()]).flatMap(({ from, to }, index) => [
    ...(index > 0 ? [", "] : []),
    numbered(first.get(from)!, from),
    ...(to > from ? ["–", numbered(first.get(to)!, to)] : []),
  ]);
  list.replaceChildren(...pieces);
}

function numbered(link: HTMLAnchorElement, page: number): HTMLAnchorElement {
  link.textContent = String(page);
  return link;
}
