import { deflateSync } from "node:zlib";
import { type Body, compressedStream, objectStreams } from "./object-streams.ts";

/** All that a file contains. Its objects are numbered from 1 without gaps. */
export interface FileContents {
  /** Objects that are no streams. */
  readonly objects: readonly Body[];
  readonly streams: readonly Body[];
  /** Number of the catalog. */
  readonly catalog: number;
  /** Number of the document information dictionary. */
  readonly info: number;
  /** The file's id, in hex digits. */
  readonly id: string;
}

/** The version, and bytes that mark the file as binary (ISO 32000-1, 7.5.2). */
const HEADER = Buffer.from("%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n", "latin1");
const END = Buffer.from("endobj\n");
/** Bytes of the three fields of an entry: kind, offset or number of an object stream, index in that stream. */
const WIDTHS = [1, 4, 2] as const;
const ROW = WIDTHS[0] + WIDTHS[1] + WIDTHS[2];
const [IN_FILE, IN_STREAM] = [1, 2];

/** Writes a PDF with object streams and a cross-reference stream. */
export async function writeFile(contents: FileContents): Promise<Uint8Array> {
  const { objects, streams, catalog, info, id } = contents;
  const compressed = await objectStreams(objects);
  const firstStream = objects.length + streams.length + 1;
  const table = firstStream + compressed.length;
  const rows = Buffer.alloc((table + 1) * ROW);
  // Entry 0 is the head of the list of free objects, which is empty.
  rows.writeUInt16BE(0xffff, ROW - WIDTHS[2]);
  const pieces: Uint8Array[] = [HEADER];
  let offset = HEADER.length;
  const add = (number: number, bytes: Uint8Array) => {
    enter(rows, number, IN_FILE, offset, 0);
    const head = Buffer.from(`${number} 0 obj\n`);
    pieces.push(head, bytes, END);
    offset += head.length + bytes.length + END.length;
  };
  for (const { number, bytes } of streams) add(number, bytes);
  compressed.forEach(({ bytes, members }, index) => {
    add(firstStream + index, bytes);
    members.forEach((member, position) => {
      enter(rows, member, IN_STREAM, firstStream + index, position);
    });
  });
  const start = offset;
  enter(rows, table, IN_FILE, start, 0);
  const dict =
    `/Type/XRef/Size ${table + 1}/W[${WIDTHS.join(" ")}]/Root ${catalog} 0 R/Info ${info} 0 R` +
    `/ID[<${id}><${id}>]/DecodeParms<</Predictor 12/Columns ${ROW}>>`;
  add(table, compressedStream(dict, deflateSync(asDifferences(rows))));
  return Buffer.concat([...pieces, Buffer.from(`startxref\n${start}\n%%EOF\n`)]);
}

/** Writes the entry of an object into the cross-reference table. */
function enter(rows: Buffer, number: number, kind: number, where: number, position: number): void {
  const at = number * ROW;
  rows[at] = kind;
  rows.writeUInt32BE(where, at + WIDTHS[0]);
  rows.writeUInt16BE(position, at + WIDTHS[0] + WIDTHS[1]);
}

/** Each row as its difference to the row above, which compresses ten times better (the PNG filter Up). */
function asDifferences(rows: Buffer): Buffer {
  const count = rows.length / ROW;
  const filtered = Buffer.alloc(count * (ROW + 1));
  for (let row = 0; row < count; row++) {
    filtered[row * (ROW + 1)] = 2;
    for (let column = 0; column < ROW; column++) {
      const at = row * ROW + column;
      filtered[row * (ROW + 1) + 1 + column] = rows[at]! - (row > 0 ? rows[at - ROW]! : 0);
    }
  }
  return filtered;
}
