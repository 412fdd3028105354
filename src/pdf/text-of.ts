import { PDFHexString, type PDFObject, PDFString } from "@cantoo/pdf-lib";

/** The text of a PDF string of either kind; undefined for anything else. */
export function textOf(object: PDFObject | undefined): string | undefined {
  return object instanceof PDFString || object instanceof PDFHexString ? object.decodeText() : undefined;
}
