import { PDFDict, type PDFDocument, PDFHexString, PDFName } from "@cantoo/pdf-lib";

/**
 * Writes the headings into the outline as the article has them. The browser makes its titles of
 * the lines on the page and loses the blank at each line's end. Leaves the outline alone when it
 * does not hold just these headings.
 */
export function nameOutline(document: PDFDocument, headings: readonly string[]): void {
  const root = document.catalog.lookupMaybe(PDFName.of("Outlines"), PDFDict);
  const entries = root ? entriesOf(root) : [];
  if (entries.length !== headings.length) return;
  entries.forEach((entry, index) => {
    entry.set(PDFName.of("Title"), PDFHexString.fromText(headings[index]!));
  });
}

/** The entries below one, in reading order. */
function entriesOf(parent: PDFDict): PDFDict[] {
  const entries: PDFDict[] = [];
  let entry = parent.lookupMaybe(PDFName.of("First"), PDFDict);
  while (entry) {
    entries.push(entry, ...entriesOf(entry));
    entry = entry.lookupMaybe(PDFName.of("Next"), PDFDict);
  }
  return entries;
}
