import { destinationText, joinOutline } from "./join-outline.ts";
import { type NewObjects, references } from "./new-objects.ts";
import type { NumberedPrintRun } from "./number-objects.ts";
import { pdfText } from "./pdf-text.ts";

/** What the catalog names besides what it reads from the parts. */
export interface Named {
  readonly lang: string;
  /** Numbers of objects. */
  readonly pages: number;
  readonly metadata: number;
  /** Undefined when no part has tags. */
  readonly tags: number | undefined;
}

/** Writes the tree of pages, with those of the parts as its branches (ISO 32000-1, 7.7.3). */
export function addPages(parts: readonly NumberedPrintRun[], own: NewObjects): number {
  const kids = parts.map(({ root, numberOf }) => numberOf(root));
  const count = parts.reduce((sum, { pages }) => sum + pages, 0);
  return own.add(`<</Type/Pages/Count ${count}/Kids[${references(kids)}]>>`);
}

/** Writes the catalog (ISO 32000-1, 7.7.2), with the outline and the places that links lead to. */
export function addCatalog(parts: readonly NumberedPrintRun[], named: Named, own: NewObjects): number {
  const { lang, pages, metadata, tags } = named;
  const outline = joinOutline(parts, own);
  const targets = targetsOf(parts);
  const entries = [
    `/Type/Catalog/Pages ${references([pages])}/Metadata ${references([metadata])}`,
    `/Lang${pdfText(lang)}/ViewerPreferences<</DisplayDocTitle true>>`,
    // Pages are named as they are numbered.
    "/PageLabels<</Nums[0<</S/D>>]>>",
    tags === undefined ? "" : `/MarkInfo<</Marked true>>/StructTreeRoot ${references([tags])}`,
    outline === undefined ? "" : `/Outlines ${references([outline])}`,
    targets === "" ? "" : `/Dests ${references([own.add(`<<${targets}>>`)])}`,
  ];
  return own.add(`<<${entries.join("")}>>`);
}

/** In the order of their names. The first of one name is the one. */
function targetsOf(parts: readonly NumberedPrintRun[]): string {
  const all = new Map<string, string>();
  for (const { destinations: targets, numberOf } of parts) {
    for (const [name, target] of targets) {
      if (!all.has(name)) all.set(name, destinationText(target, numberOf));
    }
  }
  const sorted = [...all].sort(([a], [b]) => (a < b ? -1 : 1));
  return sorted.map(([name, place]) => name + place).join("");
}
