import type { Sheet } from "./sheet.ts";

/** On which page each id of the article begins. */
export function pageMap(sheets: readonly Sheet[]): ReadonlyMap<string, number> {
  return new Map(sheets.flatMap(({ ids, number }) => ids.map((id) => [id, number] as const)));
}

/**
 * Writes page numbers into contents and cross-references. A reference to something on the page
 * itself needs none and loses it.
 */
export function fillPageNumbers(sheets: readonly Sheet[], pages: ReadonlyMap<string, number>): void {
  for (const { element, number } of sheets) {
    for (const place of element.querySelectorAll<HTMLElement>(".page-number")) {
      const page = pages.get(place.dataset.target ?? "");
      const reference = place.closest(".xref-page");
      if (reference && (page === undefined || page === number)) reference.remove();
      else place.textContent = page === undefined ? "" : String(page);
    }
  }
}
