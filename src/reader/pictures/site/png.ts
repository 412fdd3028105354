import { deflateSync, inflateSync } from "node:zlib";

// PNG as browsers write screenshots: eight bits a channel, colours with or without opacity, no interlacing.
// https://www.w3.org/TR/png-3/

/** A picture as pixels. */
export interface Pixels {
  readonly width: number;
  /** Bytes of a pixel: 3 with colours alone, 4 with opacity. */
  readonly channels: 3 | 4;
  /** All lines from the top, one after another. */
  readonly bytes: Buffer;
}

const SIGNATURE = Buffer.from("\x89PNG\r\n\x1a\n", "latin1");
/** Sizes in bytes: of the length and the type of a chunk before its data, and of the checksum after it. */
const BEFORE = 8;
const AFTER = 4;
/** What a header says of the kinds of pixels that are read. */
const COLOURS = 2;
const COLOURS_AND_OPACITY = 6;

/** The pixels of a PNG; undefined where it is of another kind, or none. */
export function readPng(png: Uint8Array): Pixels | undefined {
  const file = Buffer.from(png.buffer, png.byteOffset, png.byteLength);
  if (!file.subarray(0, SIGNATURE.length).equals(SIGNATURE)) return undefined;
  const chunks = chunksOf(file);
  const header = chunks.find(({ type }) => type === "IHDR")?.data;
  if (header?.length !== 13) return undefined;
  const [width, kind] = [header.readUInt32BE(0), header[9]];
  const isPlain = header[8] === 8 && header[12] === 0;
  if (!isPlain || (kind !== COLOURS && kind !== COLOURS_AND_OPACITY)) return undefined;
  const channels = kind === COLOURS ? 3 : 4;
  const packed = Buffer.concat(chunks.filter(({ type }) => type === "IDAT").map(({ data }) => data));
  return { width, channels, bytes: unfiltered(inflateSync(packed), width * channels, channels) };
}

/** Writes pixels as PNG: the same bytes for the same pixels. */
export function writePng({ width, channels, bytes }: Pixels): Uint8Array {
  const length = width * channels;
  const height = bytes.length / length;
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header[8] = 8;
  header[9] = channels === 3 ? COLOURS : COLOURS_AND_OPACITY;
  // Each line begins with 0: its bytes are as they are. Letters on one colour are packed well like that.
  const lines = Buffer.alloc(height * (length + 1));
  for (let line = 0; line < height; line++)
    bytes.copy(lines, line * (length + 1) + 1, line * length, (line + 1) * length);
  const packed = deflateSync(lines, { level: 9 });
  return Buffer.concat([SIGNATURE, chunk("IHDR", header), chunk("IDAT", packed), chunk("IEND")]);
}

function chunksOf(file: Buffer): readonly { readonly type: string; readonly data: Buffer }[] {
  const chunks: { type: string; data: Buffer }[] = [];
  for (let at = SIGNATURE.length; at + BEFORE <= file.length; ) {
    const length = file.readUInt32BE(at);
    const data = file.subarray(at + BEFORE, at + BEFORE + length);
    chunks.push({ type: file.toString("latin1", at + 4, at + BEFORE), data });
    at += BEFORE + length + AFTER;
  }
  return chunks;
}

function chunk(type: string, data: Uint8Array = new Uint8Array()): Buffer {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(checksum(body));
  return Buffer.concat([length, body, check]);
}

/** https://www.w3.org/TR/png-3/#D-CRCAppendix; zlib's own came with Node 20.15. */
function checksum(bytes: Uint8Array): number {
  let rest = 0xffffffff;
  for (const byte of bytes) {
    rest ^= byte;
    for (let bit = 0; bit < 8; bit++) rest = rest & 1 ? (rest >>> 1) ^ 0xedb88320 : rest >>> 1;
  }
  return (rest ^ 0xffffffff) >>> 0;
}

/** Takes back how each line was filtered: https://www.w3.org/TR/png-3/#9Filter-types */
function unfiltered(filtered: Buffer, length: number, channels: number): Buffer {
  const height = Math.floor(filtered.length / (length + 1));
  const bytes = Buffer.alloc(height * length);
  for (let line = 0; line < height; line++) {
    const from = line * (length + 1);
    const to = line * length;
    const predict = PREDICTORS[filtered[from]!] ?? PREDICTORS[0]!;
    for (let at = 0; at < length; at++) {
      const left = at < channels ? 0 : bytes[to + at - channels]!;
      const above = line === 0 ? 0 : bytes[to + at - length]!;
      const corner = at < channels || line === 0 ? 0 : bytes[to + at - length - channels]!;
      bytes[to + at] = filtered[from + 1 + at]! + predict(left, above, corner);
    }
  }
  return bytes;
}

/** What each filter has taken off a byte, of the bytes to the left, above, and above to the left. */
const PREDICTORS: readonly ((left: number, above: number, corner: number) => number)[] = [
  () => 0,
  (left) => left,
  (_, above) => above,
  (left, above) => (left + above) >> 1,
  (left, above, corner) => {
    const [byLeft, byAbove] = [Math.abs(above - corner), Math.abs(left - corner)];
    const byCorner = Math.abs(left + above - 2 * corner);
    if (byLeft <= byAbove && byLeft <= byCorner) return left;
    return byAbove <= byCorner ? above : corner;
  },
];
