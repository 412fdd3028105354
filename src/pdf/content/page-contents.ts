import { deflateSync, inflateSync } from "node:zlib";
import {
  decodePDFRawStream,
  PDFArray,
  type PDFDocument,
  PDFName,
  PDFNumber,
  type PDFObject,
  type PDFPage,
  PDFRawStream,
} from "@cantoo/pdf-lib";
import { damaged } from "../read-printed.ts";
import { UnexpectedForm } from "../unexpected-form.ts";

const CONTENTS = PDFName.of("Contents");
const [LENGTH, FILTER, FLATE] = [PDFName.of("Length"), PDFName.of("Filter"), PDFName.of("FlateDecode")];
const PARAMETERS = PDFName.of("DecodeParms");
/** Parts of a page's content are read as if a blank stood between them (ISO 32000-1, 7.8.2). */
const BETWEEN = Buffer.from("\n");

/**
 * What a page paints. Throws `UnexpectedForm` when it is packed in a way that is not known, and
 * `EnvironmentError` when it is damaged.
 */
export function contentOf({ node, doc }: PDFPage): Buffer {
  const found = doc.context.lookup(node.get(CONTENTS));
  if (found instanceof PDFRawStream) return streamContent(found);
  if (found === undefined) return Buffer.alloc(0);
  if (!(found instanceof PDFArray)) throw new UnexpectedForm("a page has no content");
  const parts = found.asArray().map((part) => partContent(doc.context.lookup(part)));
  return Buffer.concat(parts.flatMap((part) => [part, BETWEEN]));
}

function partContent(part: PDFObject | undefined): Buffer {
  if (!(part instanceof PDFRawStream)) throw new UnexpectedForm("a part of a page's content is missing");
  return streamContent(part);
}

/** The bytes that a stream holds, unpacked; the errors are those of `contentOf`. */
export function streamContent(stream: PDFRawStream): Buffer {
  const { dict, contents } = stream;
  const filter = dict.get(FILTER);
  if (filter === undefined) return Buffer.from(contents);
  if (dict.has(PARAMETERS)) throw new UnexpectedForm("a stream is packed with parameters");
  if (filter !== FLATE) return otherwisePacked(stream);
  try {
    return inflateSync(contents);
  } catch {
    throw damaged();
  }
}

function otherwisePacked(stream: PDFRawStream): Buffer {
  try {
    return Buffer.from(decodePDFRawStream(stream).decode());
  } catch {
    throw new UnexpectedForm(`a stream is packed as ${stream.dict.get(FILTER)}`);
  }
}

/** Gives a page another content. */
export function setContent({ node, doc }: PDFPage, content: Buffer): void {
  const old = doc.context.lookup(node.get(CONTENTS));
  const ref = old instanceof PDFRawStream ? node.get(CONTENTS) : undefined;
  const stream = old instanceof PDFRawStream ? packed(old, content) : newStream(doc, content);
  if (ref) doc.context.assign(ref as never, stream);
  else node.set(CONTENTS, doc.context.register(stream));
}

/** A stream with this content; it is not in the document yet. */
export function newStream({ context }: PDFDocument, content: Buffer): PDFRawStream {
  return packed(PDFRawStream.of(context.obj({}), new Uint8Array()), content);
}

/** A stream with another content and the same dictionary. */
export function packed({ dict }: PDFRawStream, content: Buffer): PDFRawStream {
  const bytes = deflateSync(content, { level: 2 });
  dict.set(FILTER, FLATE);
  dict.set(LENGTH, PDFNumber.of(bytes.length));
  return PDFRawStream.of(dict, bytes);
}
