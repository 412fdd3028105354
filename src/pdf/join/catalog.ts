import { destinationText, joinOutline } from "./join-outline.ts";
import { type NewObjects, pdfText, references } from "./new-objects.ts";
import type { NumberedPrintRun } from "./number-objects.ts";

/** Writes the page tree, with those of the print runs as its branches (ISO 32000-1, 7.7.3). */
export function addPages(printRuns: readonly NumberedPrintRun[], added: NewObjects): number {
  const kids = printRuns.map(({ root, numberOf }) => numberOf(root));
  const count = printRuns.reduce((sum, { pages }) => sum + pages, 0);
  return added.add(`<</Type/Pages/Count ${count}/Kids[${references(kids)}]>>`);
}

/**
 * Writes the catalog (ISO 32000-1, 7.7.2), with the outline and the destinations of links. `roots` are the
 * numbers of the page tree's root, of the metadata stream, and of the tag tree's root, if there is one.
 */
export function addCatalog(
  printRuns: readonly NumberedPrintRun[],
  lang: string,
  roots: { readonly pages: number; readonly metadata: number; readonly tags: number | undefined },
  added: NewObjects,
): number {
  const { pages, metadata, tags } = roots;
  const outline = joinOutline(printRuns, added);
  const destinations = joinDestinations(printRuns);
  const entries = [
    `/Type/Catalog/Pages ${references([pages])}/Metadata ${references([metadata])}`,
    `/Lang${pdfText(lang)}/ViewerPreferences<</DisplayDocTitle true>>`,
    // Viewers show the printed page numbers.
    "/PageLabels<</Nums[0<</S/D>>]>>",
    tags === undefined ? "" : `/MarkInfo<</Marked true>>/StructTreeRoot ${references([tags])}`,
    outline === undefined ? "" : `/Outlines ${references([outline])}`,
    destinations === "" ? "" : `/Dests ${references([added.add(`<<${destinations}>>`)])}`,
  ];
  return added.add(`<<${entries.join("")}>>`);
}

/** The destinations of links, sorted by name. Of several with the same name, the first counts. */
function joinDestinations(printRuns: readonly NumberedPrintRun[]): string {
  const all = new Map<string, string>();
  for (const { destinations, numberOf } of printRuns) {
    for (const [name, destination] of destinations) {
      if (!all.has(name)) all.set(name, destinationText(destination, numberOf));
    }
  }
  const sorted = [...all].sort(([a], [b]) => (a < b ? -1 : 1));
  return sorted.map(([name, destination]) => name + destination).join("");
}
