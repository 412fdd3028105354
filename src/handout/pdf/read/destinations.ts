import { PDFArray, PDFDict, type PDFDocument, PDFName, type PDFObject, PDFRef } from "@cantoo/pdf-lib";
import type { Destination } from "../finished-print-run.ts";

/** Where each object of a part stands among those that were written. */
export type ObjectIndexes = ReadonlyMap<PDFRef, number>;

/**
 * The places that links of any part may lead to, by name. The browser writes them into the
 * dictionary of PDF 1.1 (ISO 32000-1, 12.3.2.3), and only those of elements that a page shows.
 */
export function readDestinations(
  document: PDFDocument,
  places: ObjectIndexes,
): [name: string, target: Destination][] {
  const names = document.catalog.lookupMaybe(PDFName.of("Dests"), PDFDict);
  return (names?.entries() ?? []).flatMap(([name, value]) => {
    const target = destinationOf(document.context.lookup(value), places);
    return target ? [[name.toString(), target]] : [];
  });
}

/** Undefined for what is no explicit destination on one of the part's pages. */
export function destinationOf(value: PDFObject | undefined, places: ObjectIndexes): Destination | undefined {
  if (!(value instanceof PDFArray)) return undefined;
  const [page, ...view] = value.asArray();
  const place = page instanceof PDFRef ? places.get(page) : undefined;
  return place === undefined ? undefined : { page: place, view: view.map(String).join(" ") };
}
