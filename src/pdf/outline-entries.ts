import { PDFDict, type PDFDocument, PDFName } from "@cantoo/pdf-lib";

/** An entry of a PDF's outline, and its level, from 1. */
export interface FoundEntry {
  readonly dict: PDFDict;
  readonly depth: number;
}

/** All entries of a PDF's outline, in reading order, each once. */
export function outlineEntries(document: PDFDocument): FoundEntry[] {
  const root = document.catalog.lookupMaybe(PDFName.of("Outlines"), PDFDict);
  return root ? entriesBelow(root, 1, new Set()) : [];
}

function entriesBelow(parent: PDFDict, depth: number, seen: Set<PDFDict>): FoundEntry[] {
  const entries: FoundEntry[] = [];
  let dict = parent.lookupMaybe(PDFName.of("First"), PDFDict);
  while (dict && !seen.has(dict)) {
    seen.add(dict);
    entries.push({ dict, depth }, ...entriesBelow(dict, depth + 1, seen));
    dict = dict.lookupMaybe(PDFName.of("Next"), PDFDict);
  }
  return entries;
}
