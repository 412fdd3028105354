import { createHash } from "node:crypto";
import { PDFDict, type PDFDocument, PDFName } from "@cantoo/pdf-lib";
import { annotationsOf } from "../read/annotations.ts";

const [DEST, DESTS] = [PDFName.of("Dest"), PDFName.of("Dests")];
/** The most bytes that a name may have (ISO 32000-1, annex C), and how many digits of a hash replace it. */
const MOST_BYTES = 127;
const DIGITS = 32;

/**
 * Shortens the names of places that are longer than names may be: ids of headings in letters that take several
 * bytes each. The same name becomes the same in every print run, so links go on leading there.
 */
export function shortenNames(document: PDFDocument): void {
  for (const link of annotationsOf(document)) {
    const place = link.get(DEST);
    if (place instanceof PDFName && isLong(place)) link.set(DEST, shortened(place));
  }
  const places = document.catalog.lookupMaybe(DESTS, PDFDict);
  for (const [place, destination] of places?.entries() ?? []) {
    if (!isLong(place)) continue;
    places!.delete(place);
    places!.set(shortened(place), destination);
  }
}

function isLong(name: PDFName): boolean {
  return name.asBytes().length > MOST_BYTES;
}

function shortened(name: PDFName): PDFName {
  return PDFName.of(createHash("sha256").update(name.asBytes()).digest("hex").slice(0, DIGITS));
}
