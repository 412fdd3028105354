import { PDFDict, type PDFDocument, PDFName, PDFRef } from "@cantoo/pdf-lib";
import type { OutlineEntry } from "../finished-print-run.ts";
import type { Heading } from "../heading.ts";
import { outlineEntries } from "../outline-entries.ts";
import { textOf } from "../text-of.ts";
import { destinationOf, type ObjectIndexes } from "./destinations.ts";

/**
 * The entries of a print run's outline, with the titles and levels of the article's headings: the
 * browser makes titles of the lines on the page and loses the blank at each line's end, and it does not
 * know the headings of the print run before. When the entries are not exactly these headings, they stay
 * as the browser wrote them.
 */
export function readOutline(
  document: PDFDocument,
  headings: readonly Heading[],
  indexes: ObjectIndexes,
): OutlineEntry[] {
  const found = outlineEntries(document);
  const named = found.length === headings.length ? headings : undefined;
  return found.map(({ dict, depth }, index) => {
    const heading = dict.get(PDFName.of("SE"));
    return {
      title: named?.[index]?.text ?? textOf(dict.lookup(PDFName.of("Title"))) ?? "",
      level: named?.[index]?.level ?? levelOf(dict) ?? depth,
      destination: destinationOf(dict.lookup(PDFName.of("Dest")), indexes),
      element: heading instanceof PDFRef ? indexes.get(heading) : undefined,
    };
  });
}

/** The level of the entry's heading in the tag tree. */
function levelOf(entry: PDFDict): number | undefined {
  const type = entry.lookupMaybe(PDFName.of("SE"), PDFDict)?.get(PDFName.of("S"));
  const level = /^\/H(\d)$/.exec(String(type))?.[1];
  return level === undefined ? undefined : Number(level);
}
