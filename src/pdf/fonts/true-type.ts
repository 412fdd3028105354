/** The tables of a TrueType font by their tags, in the order of the file. */
export type Tables = ReadonlyMap<string, Buffer>;

const [HEADER, ENTRY] = [12, 16];
const WORD = 4;
/** All 32-bit words of a font add up to this (OpenType, “head”). */
const WHOLE = 0xb1b0afba;
const ADJUSTMENT = 8;

/** Reads the tables of a font; undefined when these are no TrueType outlines. */
export function tablesOf(font: Buffer): Tables | undefined {
  if (font.length < HEADER || font.readUInt32BE(0) !== 0x00010000) return undefined;
  const tables = new Map<string, Buffer>();
  for (let index = 0; index < font.readUInt16BE(4); index++) {
    const at = HEADER + index * ENTRY;
    const [offset, length] = [font.readUInt32BE(at + 8), font.readUInt32BE(at + 12)];
    tables.set(font.toString("latin1", at, at + WORD), Buffer.from(font.subarray(offset, offset + length)));
  }
  return tables;
}

/** Writes a font of its tables, with the sums by which readers tell that it is whole. */
export function fontOfTables(tables: Tables): Buffer {
  const sorted = [...tables].sort(([a], [b]) => (a < b ? -1 : 1));
  const log = Math.floor(Math.log2(sorted.length));
  const header = Buffer.alloc(HEADER + ENTRY * sorted.length);
  header.writeUInt32BE(0x00010000, 0);
  header.writeUInt16BE(sorted.length, 4);
  header.writeUInt16BE(ENTRY * 2 ** log, 6);
  header.writeUInt16BE(log, 8);
  header.writeUInt16BE(ENTRY * (sorted.length - 2 ** log), 10);
  const pieces: Buffer[] = [header];
  let offset = header.length;
  let adjustmentAt = 0;
  for (const [index, [tag, table]] of sorted.entries()) {
    const padded = Buffer.concat([table, Buffer.alloc(-table.length & (WORD - 1))]);
    if (tag === "head") {
      padded.writeUInt32BE(0, ADJUSTMENT);
      adjustmentAt = offset + ADJUSTMENT;
    }
    const at = HEADER + index * ENTRY;
    header.write(tag, at, "latin1");
    header.writeUInt32BE(sumOf(padded), at + 4);
    header.writeUInt32BE(offset, at + 8);
    header.writeUInt32BE(table.length, at + 12);
    pieces.push(padded);
    offset += padded.length;
  }
  const font = Buffer.concat(pieces);
  if (adjustmentAt > 0) font.writeUInt32BE((WHOLE - sumOf(font)) >>> 0, adjustmentAt);
  return font;
}

function sumOf(words: Buffer): number {
  let sum = 0;
  for (let at = 0; at < words.length; at += WORD) sum = (sum + words.readUInt32BE(at)) >>> 0;
  return sum;
}
