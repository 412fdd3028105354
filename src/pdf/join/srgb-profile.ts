/**
 * The sRGB colour space as an ICC profile, made from the published figures: the primaries and the white
 * of IEC 61966-2-1 (x, y: 0.64 0.33, 0.30 0.60, 0.15 0.06; 0.3127 0.3290), adapted to D50 as ICC.1:2004-10
 * (version 4.2, which PDF 1.7 knows) asks for, and its curve as a formula. Less than 600 bytes.
 */
export function srgbProfile(): Buffer {
  const contents = new Map(TAGS.map(([, make]) => [make, padded(make())]));
  const head = HEADER + 4 + TAGS.length * ENTRY;
  const offsets = new Map<() => Buffer, number>();
  let end = head;
  for (const [make, content] of contents) {
    offsets.set(make, end);
    end += content.length;
  }
  const table = Buffer.alloc(head - HEADER);
  table.writeUInt32BE(TAGS.length);
  TAGS.forEach(([name, make], index) => {
    const at = 4 + index * ENTRY;
    table.write(name, at, "latin1");
    table.writeUInt32BE(offsets.get(make)!, at + 4);
    table.writeUInt32BE(make().length, at + 8);
  });
  return Buffer.concat([header(end), table, ...contents.values()]);
}

/** The name of the colour space. */
export const SRGB = "sRGB IEC61966-2.1";

/** Lengths of the header and of an entry of the tag table, in bytes. */
const HEADER = 128;
const ENTRY = 12;
/** The white of the connection space, D50: X, Y, Z. */
const D50 = [0.9642, 1, 0.8249] as const;
/** The primaries in that space, adapted by the Bradford method; the test computes them again. */
export const PRIMARIES = {
  red: [0.43604, 0.22248, 0.01392],
  green: [0.38511, 0.71691, 0.09707],
  blue: [0.14305, 0.06061, 0.71391],
} as const;
/** The matrix of that adaptation, from the white of sRGB to D50. */
export const ADAPTATION = [
  1.04789, 0.02292, -0.05022, 0.02958, 0.99048, -0.01708, -0.00925, 0.01507, 0.75168,
] as const;
/** Y = ((x + 0.055) / 1.055) ^ 2.4 from 0.04045 on, else x / 12.92: exponent, a, b, c, d. */
const CURVE = [2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045] as const;
/** The year of the standard, since a profile must have a date. */
const YEAR = 1999;

/** Names of tags, and what makes their contents. Tags that are the same share them. */
const TAGS: readonly (readonly [name: string, make: () => Buffer])[] = [
  ["desc", () => text(SRGB)],
  ["cprt", () => text("Public domain")],
  ["wtpt", () => xyz(D50)],
  ["chad", () => Buffer.concat([type("sf32"), ...ADAPTATION.map(fixed)])],
  ["rXYZ", () => xyz(PRIMARIES.red)],
  ["gXYZ", () => xyz(PRIMARIES.green)],
  ["bXYZ", () => xyz(PRIMARIES.blue)],
  ["rTRC", curve],
  ["gTRC", curve],
  ["bTRC", curve],
];

/** The header: a display's profile, for RGB, connected by XYZ. `size` is that of the whole profile. */
function header(size: number): Buffer {
  const bytes = Buffer.alloc(HEADER);
  bytes.writeUInt32BE(size);
  bytes.writeUInt32BE(0x04200000, 8);
  bytes.write("mntrRGB XYZ ", 12, "latin1");
  [YEAR, 1, 1].forEach((part, index) => void bytes.writeUInt16BE(part, 24 + 2 * index));
  bytes.write("acsp", 36, "latin1");
  Buffer.concat(D50.map(fixed)).copy(bytes, 68);
  return bytes;
}

/** What the content of each tag begins with: the name of its type, and four bytes of nothing. */
function type(name: string): Buffer {
  return Buffer.from(`${name}\0\0\0\0`, "latin1");
}

/** A number in 16.16 bits. */
function fixed(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeInt32BE(Math.round(value * 65_536));
  return bytes;
}

function xyz(values: readonly number[]): Buffer {
  return Buffer.concat([type("XYZ "), ...values.map(fixed)]);
}

/** A formula of the kind that has a straight line at its foot. */
function curve(): Buffer {
  return Buffer.concat([type("para"), Buffer.from([0, 3, 0, 0]), ...CURVE.map(fixed)]);
}

/** A text in English: one record, which begins after the 28 bytes that say so. */
function text(value: string): Buffer {
  const letters = Buffer.from(value, "utf16le").swap16();
  const record = Buffer.alloc(20);
  record.writeUInt32BE(1);
  record.writeUInt32BE(12, 4);
  record.write("enUS", 8, "latin1");
  record.writeUInt32BE(letters.length, 12);
  record.writeUInt32BE(28, 16);
  return Buffer.concat([type("mluc"), record, letters]);
}

/** Contents begin at multiples of four. */
function padded(bytes: Buffer): Buffer {
  return Buffer.concat([bytes, Buffer.alloc(-bytes.length & 3)]);
}
