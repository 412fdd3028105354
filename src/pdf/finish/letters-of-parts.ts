import { deflateSync, inflateSync } from "node:zlib";
import { PDFDict, type PDFDocument, PDFName, PDFNumber, PDFRawStream } from "@cantoo/pdf-lib";

const [TO_UNICODE, FILTER, FLATE, LENGTH] = ["ToUnicode", "Filter", "FlateDecode", "Length"].map((name) =>
  PDFName.of(name),
);
/** U+0000 as the letter of a glyph. */
const NO_LETTER = /(<[0-9A-F]+> )<0000>(?=\s)/gi;
/** U+200D, a joiner that nobody sees and that breaks no word. */
const JOINER = "$1<200D>";

/**
 * Gives a letter to glyphs that the browser says have U+0000: parts of letters, as the dots of Arabic
 * ones, whose letter stands in an ActualText around them. PDF/UA allows no U+0000 (ISO 14289-1, 7.21.7).
 * PDF viewers that know no ActualText copied it, too.
 */
export function giveLettersToParts(document: PDFDocument): void {
  for (const [, font] of document.context.enumerateIndirectObjects()) {
    if (!(font instanceof PDFDict) || !font.has(TO_UNICODE!)) continue;
    const stream = font.lookup(TO_UNICODE!);
    if (!(stream instanceof PDFRawStream) || stream.dict.get(FILTER!) !== FLATE) continue;
    const map = inflateSync(stream.contents).toString("latin1");
    const changed = map.replace(NO_LETTER, JOINER);
    if (changed === map) continue;
    const packed = deflateSync(Buffer.from(changed, "latin1"));
    stream.dict.set(LENGTH!, PDFNumber.of(packed.length));
    document.context.assign(font.get(TO_UNICODE!) as never, PDFRawStream.of(stream.dict, packed));
  }
}
