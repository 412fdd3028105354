import { PDFDict, type PDFDocument, PDFName } from "@cantoo/pdf-lib";

/** An entry of a PDF's outline, and its level, from 1. */
export interface FoundEntry {
  readonly dict: PDFDict;
  readonly depth: number;
}

/** All entries of a PDF's outline, in reading order. */
export function outlineEntries(document: PDFDocument): FoundEntry[] {
  const root = document.catalog.lookupMaybe(PDFName.of("Outlines"), PDFDict);
  return root ? entriesBelow(root, 1) : [];
}

function entriesBelow(parent: PDFDict, depth: number): FoundEntry[] {
  const entries: FoundEntry[] = [];
  let dict = parent.lookupMaybe(PDFName.of("First"), PDFDict);
  while (dict) {
    entries.push({ dict, depth }, ...entriesBelow(dict, depth + 1));
    dict = dict.lookupMaybe(PDFName.of("Next"), PDFDict);
  }
  return entries;
}
