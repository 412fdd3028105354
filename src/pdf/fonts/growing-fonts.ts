import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFName,
  PDFNumber,
  PDFRawStream,
  type PDFRef,
} from "@cantoo/pdf-lib";
import type { Font } from "../content/font-letters.ts";
import type { GrowingFonts } from "../content/one-glyph-letters.ts";
import { packed, streamContent } from "../content/page-contents.ts";
import { type Composite, type GlyphFont, glyphFont } from "./composite-glyphs.ts";

const [DESCENDANTS, DESCRIPTOR, PROGRAM, TO_UNICODE, WIDTHS, CODES, IDENTITY] = [
  "DescendantFonts",
  "FontDescriptor",
  "FontFile2",
  "ToUnicode",
  "W",
  "CIDToGIDMap",
  "Identity",
].map((key) => PDFName.of(key));

const MOST_GLYPHS = 0xffff;
/** So many letters may stand in one section of a ToUnicode table. */
const SECTION = 100;

/** A font of the document and the glyphs that it gets. */
interface Grown {
  readonly font: GlyphFont;
  readonly dict: PDFDict;
  readonly inner: PDFDict;
  readonly descriptor: PDFDict;
  /** By what they show and stand for, with the code of each. */
  readonly added: Map<
    string,
    { readonly code: number; readonly text: string; readonly composite: Composite }
  >;
}

/** The fonts of a document, which get glyphs when `finish` is called. */
export interface DocumentFonts extends GrowingFonts {
  finish(): void;
}

/** Finds the fonts that may get glyphs: TrueType fonts whose codes are the numbers of glyphs. */
export function growingFonts(document: PDFDocument): DocumentFonts {
  const known = new Map<Font, Grown | undefined>();
  const grownOf = (font: Font): Grown | undefined => {
    if (!known.has(font)) known.set(font, font.dict && grownFont(font.dict));
    return known.get(font);
  };
  return {
    advance(font, code) {
      const grown = grownOf(font);
      if (!grown || grown.font.count + grown.added.size >= MOST_GLYPHS) return undefined;
      const advance = grown.font.advance(code);
      return advance === undefined ? undefined : advance / grown.font.unitsPerEm;
    },
    glyphFor(font, text, parts, advance) {
      const { font: program, added } = grownOf(font)!;
      const units = (ems: number) => Math.round(ems * program.unitsPerEm);
      const composite: Composite = {
        parts: parts.map(({ code, x, y }) => ({ glyph: code, x: units(x), y: units(y) })),
        advance: units(advance),
      };
      const key = `${text} ${composite.advance} ${composite.parts.map(({ glyph, x, y }) => `${glyph} ${x} ${y}`)}`;
      const code = added.get(key)?.code ?? program.count + added.size;
      added.set(key, { code, text, composite });
      return code;
    },
    finish() {
      for (const grown of known.values()) if (grown && grown.added.size > 0) grow(document, grown);
    },
  };
}

function grownFont(dict: PDFDict): Grown | undefined {
  const inner = dict.lookupMaybe(DESCENDANTS!, PDFArray)?.lookupMaybe(0, PDFDict);
  const descriptor = inner?.lookupMaybe(DESCRIPTOR!, PDFDict);
  const program = descriptor?.lookup(PROGRAM!);
  if (!inner || !descriptor || !(program instanceof PDFRawStream) || inner.get(CODES!) !== IDENTITY)
    return undefined;
  const font = glyphFont(streamContent(program));
  return font && { font, dict, inner, descriptor, added: new Map() };
}

/** Writes a font with its new glyphs, their widths, and what they stand for. */
function grow({ context }: PDFDocument, { font, dict, inner, descriptor, added }: Grown): void {
  const all = [...added.values()];
  const replace = (holder: PDFDict, key: PDFName, change: (content: Buffer) => Buffer) => {
    const stream = holder.lookup(key) as PDFRawStream;
    context.assign(holder.get(key) as PDFRef, packed(stream, change(streamContent(stream))));
  };
  const composites = all.map(({ composite }) => composite);
  replace(descriptor, PROGRAM!, () => font.withComposites(composites));
  const widths = composites.map(({ advance }) => Math.round((advance / font.unitsPerEm) * 1000));
  const list = inner.lookupMaybe(WIDTHS!, PDFArray) ?? context.obj([]);
  list.push(PDFNumber.of(font.count));
  list.push(context.obj(widths));
  inner.set(WIDTHS!, list);
  const hex = (code: number) => code.toString(16).padStart(4, "0");
  const lines = all.map(
    ({ code, text }) => `<${hex(code)}> <${Buffer.from(text, "utf16le").swap16().toString("hex")}>\n`,
  );
  const sections: string[] = [];
  for (let at = 0; at < lines.length; at += SECTION) {
    const section = lines.slice(at, at + SECTION);
    sections.push(`${section.length} beginbfchar\n${section.join("")}endbfchar\n`);
  }
  replace(dict, TO_UNICODE!, (map) =>
    Buffer.from(map.toString("latin1").replace("endcmap", `${sections.join("")}endcmap`), "latin1"),
  );
}
