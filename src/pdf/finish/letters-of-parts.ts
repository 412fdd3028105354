import { PDFDict, type PDFDocument, PDFName, PDFRawStream } from "@cantoo/pdf-lib";
import { packed, streamContent } from "../content/page-contents.ts";

const TO_UNICODE = PDFName.of("ToUnicode");
/** U+0000 as the letter of a glyph. */
const NO_LETTER = /(<[0-9A-F]+> )<0000>(?=\s)/gi;
/** U+200D, a joiner that nobody sees and that breaks no word. */
const JOINER = "$1<200D>";

/**
 * Gives a letter to glyphs that the browser says have U+0000: parts of letters, as the dots of Arabic
 * ones, whose letter stands in an ActualText around them. PDF/UA allows no U+0000 (ISO 14289-1, 7.21.7).
 * PDF viewers that know no ActualText copied it, too. Throws like `streamContent`.
 */
export function giveLettersToParts(document: PDFDocument): void {
  for (const [, font] of document.context.enumerateIndirectObjects()) {
    if (!(font instanceof PDFDict) || !font.has(TO_UNICODE)) continue;
    const stream = font.lookup(TO_UNICODE);
    if (!(stream instanceof PDFRawStream)) continue;
    const map = streamContent(stream).toString("latin1");
    const changed = map.replace(NO_LETTER, JOINER);
    if (changed === map) continue;
    document.context.assign(font.get(TO_UNICODE) as never, packed(stream, Buffer.from(changed, "latin1")));
  }
}
