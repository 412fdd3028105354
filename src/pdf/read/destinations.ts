import { PDFArray, PDFDict, type PDFDocument, PDFName, type PDFObject, PDFRef } from "@cantoo/pdf-lib";
import type { Destination } from "../finished-print-run.ts";

/** The index of each object of a print run among those that were written. */
export type ObjectIndexes = ReadonlyMap<PDFRef, number>;

/**
 * The destinations that links of any print run may lead to, by name. The browser writes them into the
 * dictionary of PDF 1.1 (ISO 32000-1, 12.3.2.3), and only those of elements that a page shows.
 */
export function readDestinations(
  document: PDFDocument,
  indexes: ObjectIndexes,
): [name: string, destination: Destination][] {
  const names = document.catalog.lookupMaybe(PDFName.of("Dests"), PDFDict);
  return (names?.entries() ?? []).flatMap(([name, value]) => {
    const destination = destinationOf(document.context.lookup(value), indexes);
    return destination ? [[name.toString(), destination]] : [];
  });
}

/** Reads a destination; undefined for what is no explicit destination on a page of the print run. */
export function destinationOf(value: PDFObject | undefined, indexes: ObjectIndexes): Destination | undefined {
  if (!(value instanceof PDFArray)) return undefined;
  const [page, ...view] = value.asArray();
  const index = page instanceof PDFRef ? indexes.get(page) : undefined;
  return index === undefined ? undefined : { page: index, view: view.map(String).join(" ") };
}
