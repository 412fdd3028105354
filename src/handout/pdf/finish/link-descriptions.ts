import { PDFArray, PDFDict, type PDFDocument, PDFHexString, PDFName, PDFString } from "@cantoo/pdf-lib";

const ANNOTS = PDFName.of("Annots");
const CONTENTS = PDFName.of("Contents");

/**
 * Describes where each link leads, for people who come upon it without the text around it: a web
 * address, or what `titles` has for the id.
 */
export function describeLinks(document: PDFDocument, titles: ReadonlyMap<string, string>): void {
  for (const page of document.getPages()) {
    const annotations = page.node.lookupMaybe(ANNOTS, PDFArray);
    for (let index = 0; index < (annotations?.size() ?? 0); index++) {
      const link = annotations!.lookup(index, PDFDict);
      if (link.has(CONTENTS)) continue;
      const text = addressOf(link) ?? titleOf(link, titles);
      if (text) link.set(CONTENTS, PDFHexString.fromText(text));
    }
  }
}

function addressOf(link: PDFDict): string | undefined {
  const address = link.lookupMaybe(PDFName.of("A"), PDFDict)?.lookup(PDFName.of("URI"));
  return address instanceof PDFString || address instanceof PDFHexString ? address.decodeText() : undefined;
}

function titleOf(link: PDFDict, titles: ReadonlyMap<string, string>): string | undefined {
  const target = link.lookup(PDFName.of("Dest"));
  if (target instanceof PDFName) return titles.get(target.decodeText()) ?? target.decodeText();
  if (!(target instanceof PDFString || target instanceof PDFHexString)) return undefined;
  return titles.get(target.decodeText()) ?? target.decodeText();
}
