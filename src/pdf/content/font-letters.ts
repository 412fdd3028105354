import { type PDFDict, PDFName, PDFRawStream } from "@cantoo/pdf-lib";
import { UnexpectedForm } from "../unexpected-form.ts";
import { streamContent } from "./page-contents.ts";

/** A font of the document: how many hex digits a glyph code has, and which letters each code shows. */
export interface Font {
  readonly digits: number;
  readonly letters: ReadonlyMap<number, string>;
  readonly dict?: PDFDict;
}

/** Codes have two bytes at most. */
const MOST_CODES = 0xffff;

/** A font that is not there. */
export const NO_FONT: Font = { digits: 4, letters: new Map() };

const [SUBTYPE, ENCODING, TO_UNICODE] = ["Subtype", "Encoding", "ToUnicode"].map((key) => PDFName.of(key));
const [COMPOSITE, BY_GLYPH] = ["Type0", "Identity-H"].map((key) => PDFName.of(key));

/**
 * Reads a font's ToUnicode table; undefined when it has none. Throws `UnexpectedForm` when the codes of its
 * glyphs may have another length, or when the table is packed in a way that is not known.
 */
export function fontOf(dict: PDFDict | undefined): Font | undefined {
  const isComposite = dict?.get(SUBTYPE!) === COMPOSITE;
  if (isComposite && dict!.get(ENCODING!) !== BY_GLYPH)
    throw new UnexpectedForm(`a font has the encoding ${dict!.get(ENCODING!)}`);
  const stream = dict?.lookup(TO_UNICODE!);
  if (!(stream instanceof PDFRawStream)) return undefined;
  const map = streamContent(stream).toString("latin1");
  const letters = new Map<number, string>();
  for (const [, section = ""] of map.matchAll(/beginbfchar(.*?)endbfchar/gs)) {
    // U+0000 is the browser's word for a part of a letter, which is in an ActualText.
    for (const [, code, value] of section.matchAll(/<(\w+)>\s*<(\w+)>/g))
      if (!/^0+$/.test(value!)) letters.set(Number.parseInt(code!, 16), fromUtf16(value!));
  }
  for (const [, section = ""] of map.matchAll(/beginbfrange(.*?)endbfrange/gs)) {
    for (const [, first, last, value] of section.matchAll(/<(\w+)>\s*<(\w+)>\s*<(\w+)>/g))
      addRange(letters, Number.parseInt(first!, 16), Number.parseInt(last!, 16), value!);
  }
  return { digits: isComposite ? 4 : 2, letters, dict: dict! };
}

function addRange(letters: Map<number, string>, first: number, last: number, value: string): void {
  if (last - first > MOST_CODES) throw new UnexpectedForm("a font has more letters than there can be");
  const start = fromUtf16(value).codePointAt(0) ?? 0;
  for (let code = first; code <= last; code++) letters.set(code, String.fromCodePoint(start + code - first));
}

function fromUtf16(hex: string): string {
  return Buffer.from(hex, "hex").swap16().toString("utf16le");
}
