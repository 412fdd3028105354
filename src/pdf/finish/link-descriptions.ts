import { PDFDict, type PDFDocument, PDFHexString, PDFName } from "@cantoo/pdf-lib";
import { annotationsOf } from "../read/annotations.ts";
import { textOf } from "../text-of.ts";

const CONTENTS = PDFName.of("Contents");

/**
 * Describes where each link leads, for people who reach it without the text before and after it: a web
 * address, or what `titles` has for the id.
 */
export function describeLinks(document: PDFDocument, titles: ReadonlyMap<string, string>): void {
  for (const link of annotationsOf(document)) {
    if (link.has(CONTENTS)) continue;
    const text = addressOf(link) ?? titleOf(link, titles);
    if (text) link.set(CONTENTS, PDFHexString.fromText(text));
  }
}

function addressOf(link: PDFDict): string | undefined {
  return textOf(link.lookupMaybe(PDFName.of("A"), PDFDict)?.lookup(PDFName.of("URI")));
}

function titleOf(link: PDFDict, titles: ReadonlyMap<string, string>): string | undefined {
  const target = link.lookup(PDFName.of("Dest"));
  const id = idOf(target instanceof PDFName ? target.decodeText() : textOf(target));
  return id === undefined ? undefined : (titles.get(id) ?? id);
}

/** The id that a destination is named by: letters other than those of ASCII stand as in an address. */
function idOf(name: string | undefined): string | undefined {
  try {
    return name && decodeURIComponent(name);
  } catch {
    return name;
  }
}
