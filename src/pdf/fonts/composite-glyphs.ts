import { createRequire } from "node:module";
import type { TTF } from "fonteditor-core";

/** A part of a composite glyph: a glyph of the font and where it stands, in units of the font. */
export interface Part {
  readonly glyph: number;
  readonly x: number;
  readonly y: number;
}

/** A glyph that shows others together. */
export interface Composite {
  readonly parts: readonly Part[];
  /** In units of the font. */
  readonly advance: number;
}

/** What is known of a font that may get composite glyphs. */
export interface GlyphFont {
  readonly unitsPerEm: number;
  /** The number of the first glyph that is added. */
  readonly count: number;
  /** How wide a glyph is, in units of the font; undefined when there is none of this number. */
  advance(glyph: number): number | undefined;
  /** The font with these glyphs at its end. Called once. */
  withComposites(composites: readonly Composite[]): Buffer;
}

/** Loaded when it is first needed, since few handouts need it. */
const fontEditor = () =>
  createRequire(import.meta.url)("fonteditor-core") as typeof import("fonteditor-core");

/** What begins a font with TrueType outlines (OpenType, “Organization of an OpenType font”). */
const TRUE_TYPE = 0x00010000;
/** A font as it is, with its hints, and with composite glyphs in their parts. */
const WHOLE = { type: "ttf", hinting: true, compound2simple: false } as const;
/** The tables without which the library writes no font. */
const NEEDED = ["head", "glyf", "name", "OS/2"] as const;
/** What the library keeps with hints and no reader of a PDF uses. */
const POSITIONS = ["GPOS", "kern", "kerx"] as const;

/** Reads a TrueType font; undefined when it is none, or cannot be read or written again. */
export function glyphFont(font: Buffer): GlyphFont | undefined {
  const editor = editorOf(font);
  const tables = editor?.get() as FontTables | undefined;
  if (!editor || !tables || NEEDED.some((tag) => !tables[tag])) return undefined;
  const { head, glyf } = tables;
  return {
    unitsPerEm: head.unitsPerEm,
    count: glyf.length,
    advance: (glyph) => glyf[glyph]?.advanceWidth,
    withComposites: (composites) => {
      for (const tag of POSITIONS) delete tables[tag];
      glyf.push(...composites.map((composite) => glyphOf(composite, glyf)));
      return editor.write({ ...WHOLE, toBuffer: true }) as Buffer;
    },
  };
}

/** The library throws errors of many kinds at a font that it cannot read. */
function editorOf(font: Buffer) {
  if (font.length < 4 || font.readUInt32BE(0) !== TRUE_TYPE) return undefined;
  try {
    return fontEditor().createFont(font, WHOLE);
  } catch {
    return undefined;
  }
}

/** What the library's types leave out. */
type FontTables = TTF.TTFObject & { head: { unitsPerEm: number } } & {
  [tag in (typeof POSITIONS)[number]]?: unknown;
};

/** A composite glyph with the box around its parts. The library's types have no such glyphs. */
function glyphOf({ parts, advance }: Composite, glyf: readonly TTF.Glyph[]): TTF.Glyph {
  const boxes = parts
    .map(({ glyph, x, y }) => ({ ...glyf[glyph]!, x, y }))
    .filter(({ xMin, xMax }) => xMax > xMin);
  const sides = {
    xMin: Math.min(...boxes.map(({ xMin, x }) => xMin + x)),
    yMin: Math.min(...boxes.map(({ yMin, y }) => yMin + y)),
    xMax: Math.max(...boxes.map(({ xMax, x }) => xMax + x)),
    yMax: Math.max(...boxes.map(({ yMax, y }) => yMax + y)),
  };
  const glyph = {
    ...(boxes.length > 0 ? sides : { xMin: 0, yMin: 0, xMax: 0, yMax: 0 }),
    compound: true,
    glyfs: parts.map(({ glyph: glyphIndex, x, y }) => ({
      glyphIndex,
      transform: { a: 1, b: 0, c: 0, d: 1, e: x, f: y },
    })),
    advanceWidth: advance,
    leftSideBearing: boxes.length > 0 ? sides.xMin : 0,
    name: "",
    unicode: [],
    contours: [],
  };
  return glyph;
}
