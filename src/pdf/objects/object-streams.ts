import { promisify } from "node:util";
import { deflate } from "node:zlib";

const compress = promisify(deflate);
/** Objects in one stream. More objects compress better, but a viewer uncompresses all to find one. */
const OBJECTS_A_STREAM = 200;

/** An object of the file. */
export interface Body {
  readonly number: number;
  /** With a newline at the end. */
  readonly bytes: Uint8Array;
}

/** An object stream as it stands in the file. */
export interface ObjectStream {
  readonly bytes: Uint8Array;
  /** The numbers of the objects in it. */
  readonly members: readonly number[];
}

/** Compresses objects into streams of two hundred (ISO 32000-1, 7.5.7), in Node's other threads. */
export function objectStreams(bodies: readonly Body[]): Promise<ObjectStream[]> {
  const count = Math.ceil(bodies.length / OBJECTS_A_STREAM);
  const groups = Array.from({ length: count }, (_none, index) =>
    bodies.slice(index * OBJECTS_A_STREAM, (index + 1) * OBJECTS_A_STREAM),
  );
  return Promise.all(groups.map(objectStream));
}

async function objectStream(bodies: readonly Body[]): Promise<ObjectStream> {
  let offset = 0;
  const entries = bodies.map(({ number, bytes }) => {
    const entry = `${number} ${offset}`;
    offset += bytes.length;
    return entry;
  });
  const index = Buffer.from(`${entries.join(" ")}\n`);
  const compressed = await compress(Buffer.concat([index, ...bodies.map(({ bytes }) => bytes)]));
  const dict = `/Type/ObjStm/N ${bodies.length}/First ${index.length}`;
  return { bytes: compressedStream(dict, compressed), members: bodies.map(({ number }) => number) };
}

/** A stream of compressed bytes. `dict`: the other entries of its dictionary. */
export function compressedStream(dict: string, compressed: Uint8Array): Uint8Array {
  const head = `<<${dict}/Filter/FlateDecode/Length ${compressed.length}>>stream\n`;
  return Buffer.concat([Buffer.from(head), compressed, Buffer.from("\nendstream\n")]);
}
