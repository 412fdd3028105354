import type { Sheet } from "../sheet.ts";

/**
 * Writes page numbers into contents and cross-references. A reference to something on the page
 * itself needs none and loses it. `first` is the number of the first sheet, `pages` on which page
 * each id begins.
 */
export function fillPageNumbers(
  sheets: readonly Sheet[],
  first: number,
  pages: ReadonlyMap<string, number>,
): void {
  sheets.forEach(({ element }, index) => {
    for (const place of element.querySelectorAll<HTMLElement>(".page-number")) {
      const page = pages.get(place.dataset.target ?? "");
      const reference = place.closest(".xref-page");
      if (reference && (page === undefined || page === first + index)) reference.remove();
      else place.textContent = page === undefined ? "" : String(page);
    }
  });
}
