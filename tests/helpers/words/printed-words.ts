import { PDFArray, type PDFDict, PDFNumber, type PDFObject } from "@cantoo/pdf-lib";
import type { Mark, ShownString } from "../pdf-ua/read/content.ts";
import type { Element } from "../pdf-ua/read/elements.ts";
import { at, dictAt, dictOf, followed, numberAt } from "../pdf-ua/read/objects.ts";
import type { PdfFile } from "../pdf-ua/read/pdf-file.ts";
import { type Glyph, glyphsOf } from "./glyphs.ts";
import { lineText } from "./line-text.ts";
import { BLOCK_END, LINE_END, OPTIONAL, OPTIONAL_END, type Word, wordsIn } from "./words-in.ts";

const INLINE = new Set([
  "Span",
  "Quote",
  "Reference",
  "Code",
  "Link",
  "Annot",
  "BibEntry",
  "Ruby",
  "RB",
  "RT",
]);
/** Pictures and formulas, whose text is not compared. */
const PICTURES = new Set(["Figure", "Formula"]);

/**
 * The words of a tagged PDF in the order of reading: along its tag tree, without what is no content
 * (running heads, folios). Blanks are told by where letters stand, as a reader of any PDF must.
 */
export function wordsOfPdf(file: PdfFile): Word[] {
  const marks = new Map(
    file.content.marks.flatMap((mark) =>
      mark.mcid === undefined ? [] : [[`${mark.page} ${mark.mcid}` as string, mark] as const],
    ),
  );
  const pages = new Map(file.document.getPages().map(({ node }, index) => [node as PDFDict, index + 1]));
  const reader = new TextReader(file);
  const visit = (element: Element) => {
    const isPicture = PICTURES.has(element.standard);
    const isBlock = !INLINE.has(element.standard);
    if (isBlock) reader.endBlock();
    if (isMarker(element)) reader.add(OPTIONAL);
    for (const kid of kidsOf(element.dict)) {
      const below = dictOf(kid) && file.elementOf.get(dictOf(kid)!);
      const mark = marks.get(keyOf(kid, element.dict, pages) ?? "");
      if (below !== undefined) visit(below);
      else if (mark !== undefined && !isPicture) reader.read(mark);
    }
    if (isMarker(element)) reader.add(OPTIONAL_END);
    if (isBlock) reader.endBlock();
  };
  for (const element of file.elements) if (element.parent === undefined) visit(element);
  return wordsIn(reader.text());
}

/** What stands before a list's item: most often a number or sign that style sheets make. */
function isMarker({ standard, parent }: Element): boolean {
  return standard === "Lbl" && parent?.standard === "LI";
}

function kidsOf(dict: PDFDict): PDFObject[] {
  const kids = at(dict, "K");
  return kids instanceof PDFArray ? followed(kids) : kids === undefined ? [] : [kids];
}

function keyOf(kid: PDFObject, element: PDFDict, pages: ReadonlyMap<PDFDict, number>): string | undefined {
  const number = kid instanceof PDFNumber ? kid.asNumber() : numberAt(dictOf(kid), "MCID");
  const page = dictAt(dictOf(kid), "Pg") ?? dictAt(element, "Pg");
  return number === undefined || page === undefined ? undefined : `${pages.get(page)} ${number}`;
}

/** Puts glyphs together to lines and lines to text. */
class TextReader {
  readonly #file: PdfFile;
  #text = "";
  #line: Glyph[] = [];
  #page = 0;

  constructor(file: PdfFile) {
    this.#file = file;
  }

  /** Adds what a piece of marked content shows. */
  read({ strings, page }: Mark): void {
    for (const string of strings) {
      if (!isArtifact(string)) for (const glyph of glyphsOf(string, this.#file)) this.#add(glyph, page);
    }
  }

  /** Adds a sign that is no glyph. */
  add(sign: string): void {
    this.#endLine();
    this.#text += sign;
  }

  endBlock(): void {
    this.#endLine();
    if (!this.#text.endsWith(BLOCK_END)) this.#text = this.#text.replace(/\n$/, "") + BLOCK_END;
  }

  text(): string {
    return this.#text;
  }

  #add(glyph: Glyph, page: number): void {
    const last = this.#line.at(-1);
    const isSameLine = last === undefined || (page === this.#page && isBeside(last, glyph));
    if (!isSameLine) this.#endLine();
    this.#page = page;
    this.#line.push(glyph);
  }

  #endLine(): void {
    if (this.#line.length === 0) return;
    this.#text += lineText(this.#line).trimEnd() + LINE_END;
    this.#line = [];
  }
}

function isArtifact({ mark }: ShownString): boolean {
  return mark.tag === "Artifact";
}

/** Whether a glyph stands on the same line as the one before: raised and lowered ones do. */
function isBeside(last: Glyph, next: Glyph): boolean {
  return Math.abs(last.y - next.y) < 0.55 * Math.max(last.size, next.size);
}
