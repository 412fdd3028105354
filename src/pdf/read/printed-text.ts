import { inflateSync } from "node:zlib";
import { PDFDict, type PDFDocument, PDFName, PDFRawStream } from "@cantoo/pdf-lib";

/** The text of a printed page. */
export interface PrintedText {
  readonly text: string;
  /** How many glyphs do not say which letter they show. */
  readonly unknown: number;
  /** How many are empty boxes, because no font has a glyph for their letter. */
  readonly boxes: number;
  /** The letters of the boxes, as far as the file says them. */
  readonly boxed: string;
  /** Of how many boxes it does not. */
  readonly nameless: number;
}

/** A font of the document: how many hex digits a glyph code has, and which letters each code shows. */
interface Font {
  readonly digits: number;
  readonly letters: ReadonlyMap<number, string>;
}

const LESS = 60;
const GREATER = 62;
const SLASH = 47;
const NEWLINE = 10;
const TEXT = Buffer.from("BT\n");
const TEXT_END = Buffer.from("\nET");
const PARENTHESIS = 40;
/** The first letter of `EMC`; no other operator inside of text begins with it. */
const END_OF_MARK = 69;
const NO_FONT: Font = { digits: 4, letters: new Map() };

/**
 * Reads the text of pages as Chromium writes it: one operator a line, glyphs in hex strings, their
 * letters in the font's ToUnicode table or in an ActualText around them. A reader for any PDF takes 5 to
 * 8 ms a page, as long as laying the page out; this one takes a tenth. ISO 32000-1, 9.4, 9.10 and 14.9.4.
 */
export function printedTextReader(document: PDFDocument): (content: Buffer, page: number) => PrintedText {
  const pages = document.getPages();
  const known = new Map<string, Font | undefined>();
  const readWith = (content: Buffer, resources: PDFDict | undefined, read: Reading, depth: number): void => {
    const fonts = resources?.lookup(PDFName.of("Font")) as PDFDict | undefined;
    readText(content, read, (name) => {
      const key = String(fonts?.get(PDFName.of(name)) ?? name);
      if (!known.has(key)) known.set(key, fontOf(fonts?.lookup(PDFName.of(name)) as PDFDict | undefined));
      return known.get(key);
    });
    if (depth === DEEPEST) return;
    for (const form of formsIn(resources)) {
      const own = form.dict.lookup(PDFName.of("Resources")) as PDFDict | undefined;
      readWith(unpacked(form), own, read, depth + 1);
    }
  };
  return (content, page) => {
    const read: Reading = { text: "", unknown: 0, boxes: 0, boxed: "", nameless: 0 };
    readWith(content, pages[page]!.node.Resources(), read, 0);
    return read;
  };
}

/** What is read of a page so far. */
type Reading = { -readonly [Key in keyof PrintedText]: PrintedText[Key] };

/** Forms may use forms; no browser nests them so deep. */
const DEEPEST = 8;

/** Pieces of content that a page draws as a whole: what is transparent in a drawing. ISO 32000-1, 8.10. */
function formsIn(resources: PDFDict | undefined): readonly PDFRawStream[] {
  const objects = resources?.lookup(PDFName.of("XObject"));
  if (!(objects instanceof PDFDict)) return [];
  return objects
    .keys()
    .map((name) => objects.lookup(name))
    .filter((object) => object instanceof PDFRawStream)
    .filter(({ dict }) => dict.get(PDFName.of("Subtype")) === PDFName.of("Form"));
}

function readText(content: Buffer, read: Reading, fontNamed: (name: string) => Font | undefined): void {
  let font = NO_FONT;
  for (let block = content.indexOf(TEXT); block >= 0; block = content.indexOf(TEXT, block + 1)) {
    const end = content.indexOf(TEXT_END, block);
    // An ActualText replaces the glyphs inside it.
    let actualText: string | undefined;
    for (let at = block + TEXT.length; at < end; ) {
      const byte = content[at]!;
      if (byte === SLASH) {
        const line = content.toString("latin1", at, lineEnd(content, at));
        const name = /^\/(\S+) \S+ Tf/.exec(line)?.[1];
        if (name !== undefined) font = fontNamed(name) ?? NO_FONT;
        const actual = /^\/Span<<\/ActualText <feff([0-9a-f]*)>/i.exec(line)?.[1];
        if (actual !== undefined) read.text += actualText = fromUtf16(actual);
        at += line.length;
      } else if (byte === LESS || byte === PARENTHESIS) {
        addString(content, at, font, read, actualText);
        at = lineEnd(content, at);
      } else {
        if (byte === END_OF_MARK) actualText = undefined;
        at++;
      }
    }
  }
}

/** The glyph of every font for letters that it does not have. */
const BOX = 0;

/** Adds the letters that a string shows, which `actualText` says if it is given. `at` is the offset of its opening bracket. */
function addString(
  content: Buffer,
  at: number,
  font: Font,
  read: Reading,
  actualText: string | undefined,
): void {
  const codes = content[at] === LESS ? hexCodes(content, at + 1, font.digits) : literalCodes(content, at + 1);
  for (const code of codes) {
    const letters = font.letters.get(code);
    if (code === BOX) {
      const named = actualText ?? letters ?? "";
      read.boxes++;
      read.boxed += named;
      if (named === "") read.nameless++;
    }
    if (actualText !== undefined) continue;
    if (letters === undefined) read.unknown++;
    else read.text += letters;
  }
}

function hexCodes(content: Buffer, from: number, digits: number): number[] {
  const codes: number[] = [];
  for (let at = from; content[at] !== GREATER && at < content.length; at += digits)
    codes.push(numberAt(content, at, digits));
  return codes;
}

/** The codes in a string between parentheses: one byte each, some escaped. ISO 32000-1, 7.3.4.2. */
function literalCodes(content: Buffer, from: number): number[] {
  const line = content.toString("latin1", from, lineEnd(content, from));
  const inside = line.slice(0, line.lastIndexOf(")"));
  const plain = inside.replace(/\\([0-7]{1,3}|.)/g, (_escape, code: string) =>
    /^[0-7]/.test(code) ? String.fromCharCode(Number.parseInt(code, 8)) : (CONTROLS[code] ?? code),
  );
  return Array.from(plain, (character) => character.charCodeAt(0));
}

const CONTROLS: Readonly<Record<string, string>> = { n: "\n", r: "\r", t: "\t", b: "\b", f: "\f" };

function lineEnd(content: Buffer, from: number): number {
  const at = content.indexOf(NEWLINE, from);
  return at < 0 ? content.length : at;
}

/** The number that so many hex digits stand for. */
function numberAt(content: Buffer, from: number, digits: number): number {
  let number = 0;
  for (let at = from; at < from + digits; at++) {
    const digit = content[at]!;
    // Digits, or letters of either case.
    number = number * 16 + (digit < 58 ? digit - 48 : (digit & 0x5f) - 55);
  }
  return number;
}

/** Reads a font's ToUnicode table; undefined when it has none. */
function fontOf(dict: PDFDict | undefined): Font | undefined {
  const stream = dict?.lookup(PDFName.of("ToUnicode"));
  if (!(stream instanceof PDFRawStream)) return undefined;
  const map = unpacked(stream).toString("latin1");
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
  return { digits: dict!.get(PDFName.of("Subtype")) === PDFName.of("Type0") ? 4 : 2, letters };
}

function unpacked({ dict, contents }: PDFRawStream): Buffer {
  const isPacked = dict.get(PDFName.of("Filter")) === PDFName.of("FlateDecode");
  return isPacked ? inflateSync(contents) : Buffer.from(contents);
}

function addRange(letters: Map<number, string>, first: number, last: number, value: string): void {
  const start = fromUtf16(value).codePointAt(0) ?? 0;
  for (let code = first; code <= last; code++) letters.set(code, String.fromCodePoint(start + code - first));
}

function fromUtf16(hex: string): string {
  return Buffer.from(hex, "hex").swap16().toString("utf16le");
}
