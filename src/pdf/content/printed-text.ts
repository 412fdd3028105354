import { type PDFDict, type PDFDocument, PDFName, PDFRawStream } from "@cantoo/pdf-lib";
import { UnexpectedForm } from "../unexpected-form.ts";
import type { FontFinder } from "./find-fonts.ts";
import { type Font, NO_FONT } from "./font-letters.ts";
import { type MarkedContent, markedContent, outermost } from "./marked-content.ts";
import { type Operations, operationsOf } from "./operations.ts";
import { ROLE } from "./operators.ts";
import { streamContent } from "./page-contents.ts";
import { stringBytes, stringsIn } from "./strings.ts";

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

type Writable = { -readonly [Key in keyof PrintedText]: PrintedText[Key] };

/** Reads what operations show, with the fonts and forms of these resources. */
export type TextReader = (
  operations: Operations,
  marks: readonly MarkedContent[],
  resources: PDFDict | undefined,
) => PrintedText;

/** Forms may contain forms, but not without an end. */
const DEEPEST = 8;

/**
 * Reads the text of pages as Chromium writes it: the letters of glyphs in the font's ToUnicode table or in an
 * ActualText around them. A reader for any PDF takes 5 to 8 ms a page, as long as laying the page out; this one
 * takes a tenth. ISO 32000-1, 9.4, 9.10 and 14.9.4. It throws `UnexpectedForm` where a text is none.
 */
export function printedTextReader(document: PDFDocument, fontNamed: FontFinder): TextReader {
  const formNamed = (name: string, resources: PDFDict | undefined): PDFRawStream | undefined => {
    const forms = resources?.lookup(PDFName.of("XObject")) as PDFDict | undefined;
    const stream = document.context.lookup(forms?.get(PDFName.of(name)));
    const isForm = stream instanceof PDFRawStream && stream.dict.get(SUBTYPE) === PDFName.of("Form");
    return isForm ? stream : undefined;
  };
  const read = (
    operations: Operations,
    marks: readonly MarkedContent[],
    resources: PDFDict | undefined,
    into: Writable,
    depth: number,
  ): PrintedText => {
    readOperations(operations, marks, into, {
      font: (name) => fontNamed(name, resources),
      object: (name) => {
        const form = depth < DEEPEST ? formNamed(name, resources) : undefined;
        if (!form) return;
        const inside = operationsOf(streamContent(form));
        const own = form.dict.lookup(RESOURCES) as PDFDict | undefined;
        read(inside, markedContent(inside), own ?? resources, into, depth + 1);
      },
    });
    return into;
  };
  return (operations, marks, resources) =>
    read(operations, marks, resources, { text: "", unknown: 0, boxes: 0, boxed: "", nameless: 0 }, 0);
}

const [SUBTYPE, RESOURCES] = [PDFName.of("Subtype"), PDFName.of("Resources")];

/** What the names in a content stream stand for. */
interface Names {
  font(name: string): Font;
  object(name: string): void;
}

const NAME = /^\/([^\s/[\]()<>{}%]+)/;

function readOperations(
  { content, count, roles, starts, ends }: Operations,
  marks: readonly MarkedContent[],
  into: Writable,
  names: Names,
): void {
  const replaced = outermost(marks, ({ actualText }) => actualText !== undefined);
  const nameAt = (index: number) =>
    NAME.exec(content.toString("latin1", starts[index], ends[index]))?.[1] ?? "";
  let font = NO_FONT;
  let next = 0;
  let replaces: MarkedContent | undefined;
  for (let index = 0; index < count; index++) {
    const role = roles[index];
    if (role === ROLE.show) addShown(content, starts[index]!, ends[index]!, font, into, replaces?.actualText);
    else if (role === ROLE.font) font = names.font(nameAt(index));
    else if (role === ROLE.object) names.object(nameAt(index));
    else if (index === replaced[next]?.opens) {
      replaces = replaced[next++];
      into.text += replaces!.actualText;
    } else if (index === replaces?.closes) replaces = undefined;
  }
}

const [LESS, GREATER] = [60, 62];

/** Adds the letters that an operation shows. Nearly all of them show one string in hex digits. */
function addShown(
  content: Buffer,
  start: number,
  end: number,
  font: Font,
  into: Writable,
  actualText: string | undefined,
): void {
  if (content[start] === LESS) {
    for (let at = start + 1; content[at] !== GREATER; at += font.digits)
      addGlyph(codeAt(content, at, font.digits), font, into, actualText);
    return;
  }
  for (const string of stringsIn(content, start, end)) addString(string, font, into, actualText);
}

/** Adds the letters of a string with its brackets. */
function addString(string: string, font: Font, into: Writable, actualText: string | undefined): void {
  const bytes = stringBytes(string);
  const width = font.digits / 2;
  for (let at = 0; at < bytes.length; at += width) {
    const code = width === 1 ? bytes.charCodeAt(at) : bytes.charCodeAt(at) * 256 + bytes.charCodeAt(at + 1);
    addGlyph(code, font, into, actualText);
  }
}

/** The glyph of every font for letters that it does not have. */
const BOX = 0;

/** Adds the letter of a glyph, which `actualText` says if it is given. */
function addGlyph(code: number, font: Font, into: Writable, actualText: string | undefined): void {
  const letters = font.letters.get(code);
  if (code === BOX) {
    const named = actualText ?? letters ?? "";
    into.boxes++;
    into.boxed += named;
    if (named === "") into.nameless++;
  }
  if (actualText !== undefined) return;
  if (letters === undefined) into.unknown++;
  else into.text += letters;
}

/** The values of hex digits, by byte; -1 for other bytes. */
const DIGITS = Int8Array.from({ length: 256 }, (_none, byte) => {
  const character = String.fromCharCode(byte);
  return /[0-9a-f]/i.test(character) ? Number.parseInt(character, 16) : -1;
});

/** The number that so many hex digits stand for. */
function codeAt(content: Buffer, from: number, digits: number): number {
  let number = 0;
  for (let at = from; at < from + digits; at++) {
    const value = DIGITS[content[at]!]!;
    if (value < 0) throw new UnexpectedForm("a page shows what is no text");
    number = number * 16 + value;
  }
  return number;
}
