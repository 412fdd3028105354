import { PDFDict, type PDFDocument, PDFHexString, PDFName, PDFRef, PDFString } from "@cantoo/pdf-lib";
import type { Heading } from "../../in-page/headings.ts";
import type { OutlineEntry } from "../finished-print-run.ts";
import { destinationOf, type ObjectIndexes } from "./destinations.ts";
import { outlineEntries } from "./outline-entries.ts";

/**
 * The entries of a part's outline, named and nested as the article's headings are: the browser
 * makes its titles of the lines on the page and loses the blank at each line's end, and a part may
 * begin below a heading of the part before. As the browser has them when they are not just these
 * headings.
 */
export function readOutline(
  document: PDFDocument,
  headings: readonly Heading[],
  places: ObjectIndexes,
): OutlineEntry[] {
  const found = outlineEntries(document);
  const named = found.length === headings.length ? headings : undefined;
  return found.map(({ dict, depth }, index) => {
    const target = destinationOf(dict.lookup(PDFName.of("Dest")), places);
    const heading = dict.get(PDFName.of("SE"));
    const element = heading instanceof PDFRef ? places.get(heading) : undefined;
    return {
      title: named?.[index]?.text ?? titleOf(dict),
      level: named?.[index]?.level ?? levelOf(dict) ?? depth,
      ...(target ? { target } : {}),
      ...(element === undefined ? {} : { element }),
    };
  });
}

/** The level of the heading's element. */
function levelOf(entry: PDFDict): number | undefined {
  const type = entry.lookupMaybe(PDFName.of("SE"), PDFDict)?.get(PDFName.of("S"));
  const level = /^\/H(\d)$/.exec(String(type))?.[1];
  return level === undefined ? undefined : Number(level);
}

function titleOf(entry: PDFDict): string {
  const title = entry.lookup(PDFName.of("Title"));
  return title instanceof PDFString || title instanceof PDFHexString ? title.decodeText() : "";
}
