import { type PDFDocument, PDFHexString, PDFName } from "@cantoo/pdf-lib";
import { outlineEntries } from "../handout/pdf/read/outline-entries.ts";

/**
 * Writes the headings into the outline as the article has them. The browser makes its titles of
 * the lines on the page and loses the blank at each line's end. Leaves the outline alone when it
 * does not hold just these headings.
 */
export function nameOutline(document: PDFDocument, headings: readonly string[]): void {
  const entries = outlineEntries(document);
  if (entries.length !== headings.length) return;
  entries.forEach(({ dict }, index) => {
    dict.set(PDFName.of("Title"), PDFHexString.fromText(headings[index]!));
  });
}
