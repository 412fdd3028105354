import { PDFArray, PDFDict, type PDFDocument, PDFName } from "@cantoo/pdf-lib";

const ANNOTS = PDFName.of("Annots");

/** The annotations of all pages in their order. The browser writes no others than links. */
export function annotationsOf(document: PDFDocument): readonly PDFDict[] {
  return document.getPages().flatMap(({ node }) => {
    const all = node.lookupMaybe(ANNOTS, PDFArray);
    return Array.from({ length: all?.size() ?? 0 }, (_none, index) => all!.lookup(index, PDFDict));
  });
}
