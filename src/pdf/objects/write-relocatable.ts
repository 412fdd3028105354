import {
  PDFArray,
  PDFBool,
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  PDFNull,
  PDFNumber,
  type PDFObject,
  PDFRawStream,
  PDFRef,
  PDFString,
} from "@cantoo/pdf-lib";
import { AFTER_REFERENCE, FIELD, importOf, type Relocatable } from "./relocatable.ts";

/** The generation of references to imports; the browser writes no object of it (ISO 32000-1, 7.3.10). */
const IMPORTED = 65_535;
/** The keys of pages and annotations for their numbers in the parent tree. */
export const PARENT_KEYS: ReadonlySet<PDFName> = new Set(
  ["StructParents", "StructParent"].map((key) => PDFName.of(key)),
);
const LENGTH = PDFName.of("Length");
const EMPTY_FIELD = " ".repeat(FIELD);

/** A reference to an object outside of the print run, by its index in the list of imports. */
export function importRef(index: number): PDFRef {
  return PDFRef.of(index, IMPORTED);
}

/** The objects of a document, streams separate from the others. */
export interface Written {
  readonly objects: Relocatable;
  readonly streams: Relocatable;
  /** The index of each object that was written: first all objects, then all streams. */
  readonly indexes: ReadonlyMap<PDFRef, number>;
}

/**
 * Writes all objects that can be reached from `roots`, in the order in which they are reached. Their
 * numbers in the document have no influence.
 */
export function writeRelocatable(document: PDFDocument, roots: readonly PDFRef[]): Written {
  const objects = writer();
  const streams = writer();
  const seen = new Set<PDFRef>(roots);
  const left = [...seen].reverse();
  for (let ref = left.pop(); ref; ref = left.pop()) {
    const object = document.context.lookup(ref)!;
    const into = object instanceof PDFRawStream ? streams : objects;
    const before = into.targets.length;
    into.begin(ref);
    writeObject(object, into, document);
    const found = into.targets.slice(before);
    for (const target of found.reverse()) {
      if (target.generationNumber === IMPORTED || seen.has(target)) continue;
      seen.add(target);
      left.push(target);
    }
  }
  const indexes = new Map([...objects.refs, ...streams.refs].map((ref, index) => [ref, index]));
  return { objects: finished(objects, indexes), streams: finished(streams, indexes), indexes };
}

type Writer = ReturnType<typeof writer>;

/** Collects the bytes and fields of a `Relocatable`. */
function writer() {
  const pieces: Uint8Array[] = [];
  const lists = {
    refs: [] as PDFRef[],
    starts: [] as number[],
    references: [] as number[],
    targets: [] as PDFRef[],
    keys: [] as number[],
    keyValues: [] as number[],
  };
  let length = 0;
  // One long string is converted much faster than many short ones.
  let text = "";
  const flush = () => {
    pieces.push(Buffer.from(text, "latin1"));
    text = "";
  };
  return {
    ...lists,
    /** How many bytes there are so far. */
    length: () => length,
    /** Adds bytes, or a string of one byte per character. */
    add(piece: string | Uint8Array): void {
      length += piece.length;
      if (typeof piece === "string") text += piece;
      else {
        flush();
        pieces.push(piece);
      }
    },
    /** Begins an object. */
    begin(ref: PDFRef): void {
      lists.refs.push(ref);
      lists.starts.push(length);
    },
    /** All bytes that were added. */
    bytes(): Uint8Array {
      flush();
      return new Uint8Array(Buffer.concat(pieces));
    },
  };
}

function finished(into: Writer, indexes: ReadonlyMap<PDFRef, number>): Relocatable {
  const targets = into.targets.map((ref) =>
    ref.generationNumber === IMPORTED ? importOf(ref.objectNumber) : indexes.get(ref)!,
  );
  return {
    bytes: into.bytes(),
    starts: Uint32Array.from([...into.starts, into.length()]),
    references: Uint32Array.from(into.references),
    targets: Int32Array.from(targets),
    keys: Uint32Array.from(into.keys),
    keyValues: Uint32Array.from(into.keyValues),
  };
}

function writeObject(object: PDFObject, into: Writer, document: PDFDocument): void {
  if (object instanceof PDFRawStream) {
    writeDict(object.dict, into, document, object.contents.length);
    into.add("stream\n");
    into.add(object.contents);
    into.add("\nendstream\n");
    return;
  }
  writeValue(object, into, document);
  into.add("\n");
}

/** Writes a value, with a blank before it where one is needed. */
function writeValue(value: PDFObject, into: Writer, document: PDFDocument): void {
  if (value instanceof PDFRef) writeReference(value, into, document);
  else if (value instanceof PDFDict) writeDict(value, into, document);
  else if (value instanceof PDFArray) {
    into.add("[");
    for (const each of value.asArray()) writeValue(each, into, document);
    into.add("]");
  } else if (value instanceof PDFName || value instanceof PDFString || value instanceof PDFHexString)
    into.add(value.toString());
  else if (value instanceof PDFNumber || value instanceof PDFBool || value === PDFNull)
    into.add(` ${value.toString()}`);
  else throw new Error(`the browser wrote a PDF object of an unknown kind: ${value.constructor.name}`);
}

/** A reference to nothing is the same as null (ISO 32000-1, 7.3.10). */
function writeReference(ref: PDFRef, into: Writer, document: PDFDocument): void {
  const found = ref.generationNumber === IMPORTED ? ref : document.context.lookup(ref);
  if (found === undefined || found === PDFNull) {
    into.add(" null");
    return;
  }
  into.references.push(into.length());
  into.targets.push(ref);
  into.add(EMPTY_FIELD + AFTER_REFERENCE);
}

/** Writes a dictionary. `length`: that of the stream that it belongs to, if it does. */
function writeDict(dict: PDFDict, into: Writer, document: PDFDocument, length?: number): void {
  into.add("<<");
  for (const [key, value] of dict.entries()) {
    if (length !== undefined && key === LENGTH) continue;
    into.add(key.toString());
    if (PARENT_KEYS.has(key) && value instanceof PDFNumber) {
      into.keys.push(into.length());
      into.keyValues.push(value.asNumber());
      into.add(EMPTY_FIELD);
    } else writeValue(value, into, document);
  }
  into.add(length === undefined ? ">>" : `/Length ${length}>>`);
}
