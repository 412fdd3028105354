import { promisify } from "node:util";
import { deflate } from "node:zlib";

const pack = promisify(deflate);
/** Objects in one stream: more pack better, but a reader unpacks them all to find one. */
const TOGETHER = 200;

/** An object: its number, and its bytes with a newline at their end. */
export interface Body {
  readonly number: number;
  readonly bytes: Uint8Array;
}

/** An object stream as it stands in the file, and the objects in it. */
export interface ObjectStream {
  readonly bytes: Uint8Array;
  readonly members: readonly number[];
}

/** Packs objects, several hundred into one stream (ISO 32000-1, 7.5.7), on Node's own threads. */
export function objectStreams(bodies: readonly Body[]): Promise<ObjectStream[]> {
  const count = Math.ceil(bodies.length / TOGETHER);
  const groups = Array.from({ length: count }, (_none, index) =>
    bodies.slice(index * TOGETHER, (index + 1) * TOGETHER),
  );
  return Promise.all(groups.map(objectStream));
}

async function objectStream(bodies: readonly Body[]): Promise<ObjectStream> {
  let offset = 0;
  const places = bodies.map(({ number, bytes }) => {
    const place = `${number} ${offset}`;
    offset += bytes.length;
    return place;
  });
  const index = Buffer.from(`${places.join(" ")}\n`);
  const packed = await pack(Buffer.concat([index, ...bodies.map(({ bytes }) => bytes)]));
  const dict = `/Type/ObjStm/N ${bodies.length}/First ${index.length}`;
  return { bytes: packedStream(dict, packed), members: bodies.map(({ number }) => number) };
}

/** A stream that is packed already. */
export function packedStream(dict: string, packed: Uint8Array): Uint8Array {
  const head = `<<${dict}/Filter/FlateDecode/Length ${packed.length}>>stream\n`;
  return Buffer.concat([Buffer.from(head), packed, Buffer.from("\nendstream\n")]);
}
