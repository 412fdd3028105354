import { fontOfTables, type Tables, tablesOf } from "./true-type.ts";

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
  advance(glyph: number): number;
  /** The font with these glyphs at its end. */
  withComposites(composites: readonly Composite[]): Buffer;
}

interface Metrics {
  /** How many glyphs have a width of their own: the others have that of the last of these. */
  readonly widths: number;
  readonly count: number;
  readonly advance: (glyph: number) => number;
}

const NEEDED = ["glyf", "head", "hhea", "hmtx", "loca", "maxp"] as const;
/** What no reader of a PDF uses, and what would have to say something of the new glyphs. */
const LEFT_OUT = new Set(["GDEF", "GPOS", "GSUB", "STAT", "vhea", "vmtx", "hdmx", "LTSH", "VDMX"]);
/** Where a font says its units per em, the form of its offsets, its glyphs, its widths (OpenType, 5.2). */
const [UNITS, LONG_OFFSETS, GLYPHS, WIDTHS] = [18, 50, 4, 34];
/** The offsets of what a font says of its largest composite glyph: points, contours, parts, depth. */
const [MOST_POINTS, MOST_CONTOURS, POINTS, CONTOURS, PARTS, DEPTH] = [6, 8, 10, 12, 28, 30];
const MOST_GLYPHS = 0xffff;

/** Reads a TrueType font; undefined when it is none. */
export function glyphFont(font: Buffer): GlyphFont | undefined {
  const tables = tablesOf(font);
  if (!tables || NEEDED.some((tag) => !tables.has(tag))) return undefined;
  const [head, hhea, hmtx, maxp] = (["head", "hhea", "hmtx", "maxp"] as const).map((tag) => tables.get(tag)!);
  const widths = hhea!.readUInt16BE(WIDTHS);
  const count = maxp!.readUInt16BE(GLYPHS);
  const advance = (glyph: number) => hmtx!.readUInt16BE(4 * Math.min(glyph, widths - 1));
  return {
    unitsPerEm: head!.readUInt16BE(UNITS),
    count,
    advance,
    withComposites: (composites) => extended(tables, composites, { widths, count, advance }),
  };
}

function extended(
  tables: Tables,
  composites: readonly Composite[],
  { widths, count, advance }: Metrics,
): Buffer {
  const total = count + composites.length;
  const glyf = tables.get("glyf")!;
  const offsets = offsetsOf(tables);
  const added = composites.map((composite) => glyphOf(composite, glyf, offsets));
  const metrics = Buffer.alloc(4 * total);
  const bearings = tables.get("hmtx")!;
  for (let glyph = 0; glyph < count; glyph++) {
    metrics.writeUInt16BE(advance(glyph), 4 * glyph);
    const at = glyph < widths ? 4 * glyph + 2 : 4 * widths + 2 * (glyph - widths);
    metrics.writeInt16BE(at + 2 <= bearings.length ? bearings.readInt16BE(at) : 0, 4 * glyph + 2);
  }
  const loca = Buffer.alloc(4 * (total + 1));
  for (let glyph = 0; glyph < count; glyph++) loca.writeUInt32BE(offsets[glyph]!, 4 * glyph);
  let end = glyf.length;
  loca.writeUInt32BE(end, 4 * count);
  for (const [index, glyph] of added.entries()) {
    metrics.writeUInt16BE(composites[index]!.advance, 4 * (count + index));
    metrics.writeInt16BE(glyph.readInt16BE(2), 4 * (count + index) + 2);
    end += glyph.length;
    loca.writeUInt32BE(end, 4 * (count + index + 1));
  }
  const [head, hhea] = (["head", "hhea"] as const).map((tag) => Buffer.from(tables.get(tag)!));
  head!.writeInt16BE(1, LONG_OFFSETS);
  hhea!.writeUInt16BE(total, WIDTHS);
  const maxp = maxima(tables.get("maxp")!, total, Math.max(...composites.map(({ parts }) => parts.length)));
  const changed = {
    head: head!,
    hhea: hhea!,
    maxp,
    hmtx: metrics,
    loca,
    glyf: Buffer.concat([glyf, ...added]),
  };
  const kept = [...tables].filter(([tag]) => !LEFT_OUT.has(tag));
  return fontOfTables(new Map([...kept, ...Object.entries(changed)]));
}

/** What a font says of its largest glyphs, with composites of so many parts. */
function maxima(before: Buffer, total: number, parts: number): Buffer {
  const maxp = Buffer.from(before);
  const most = (...at: readonly number[]) => Math.max(...at.map((offset) => before.readUInt16BE(offset)));
  const write = (at: number, value: number) => maxp.writeUInt16BE(Math.min(value, MOST_GLYPHS), at);
  write(GLYPHS, total);
  write(POINTS, parts * most(MOST_POINTS, POINTS));
  write(CONTOURS, parts * most(MOST_CONTOURS, CONTOURS));
  write(PARTS, Math.max(parts, most(PARTS)));
  write(DEPTH, most(DEPTH) + 1);
  return maxp;
}

function offsetsOf(tables: Tables): number[] {
  const loca = tables.get("loca")!;
  const isLong = tables.get("head")!.readInt16BE(LONG_OFFSETS) === 1;
  return Array.from({ length: loca.length / (isLong ? 4 : 2) }, (_none, index) =>
    isLong ? loca.readUInt32BE(4 * index) : 2 * loca.readUInt16BE(2 * index),
  );
}

/** The flags of a part: its place is two words, in units of the font; another part follows. */
const [AT_PLACE, ANOTHER] = [0x0003, 0x0020];
const COMPOSITE = -1;
const [GLYPH_HEADER, PART] = [10, 8];

/** A composite glyph with the box around its parts (OpenType, “glyf”). */
function glyphOf({ parts }: Composite, glyf: Buffer, offsets: readonly number[]): Buffer {
  const glyph = Buffer.alloc(
    GLYPH_HEADER + PART * parts.length + (-(PART * parts.length + GLYPH_HEADER) & 3),
  );
  const boxes = parts.flatMap(({ glyph: number, x, y }) => {
    const [from, to] = [offsets[number]!, offsets[number + 1]!];
    if (to <= from) return [];
    const [left, bottom, right, top] = [2, 4, 6, 8].map((at) => glyf.readInt16BE(from + at));
    return [[left! + x, bottom! + y, right! + x, top! + y] as const];
  });
  glyph.writeInt16BE(COMPOSITE, 0);
  for (const side of [0, 1, 2, 3] as const) {
    const values = boxes.map((box) => box[side]);
    const value = values.length === 0 ? 0 : side < 2 ? Math.min(...values) : Math.max(...values);
    glyph.writeInt16BE(value, 2 + 2 * side);
  }
  for (const [index, part] of parts.entries()) {
    const at = GLYPH_HEADER + PART * index;
    glyph.writeUInt16BE(index < parts.length - 1 ? AT_PLACE | ANOTHER : AT_PLACE, at);
    glyph.writeUInt16BE(part.glyph, at + 2);
    glyph.writeInt16BE(part.x, at + 4);
    glyph.writeInt16BE(part.y, at + 6);
  }
  return glyph;
}
