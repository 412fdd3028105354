import { setImmediate } from "node:timers/promises";
import { deflateSync, inflateSync } from "node:zlib";
import { type PDFDocument, PDFName, PDFNumber, PDFRawStream } from "@cantoo/pdf-lib";

const [LENGTH, FILTER, FLATE] = [PDFName.of("Length"), PDFName.of("Filter"), PDFName.of("FlateDecode")];
/** So many pages take a few ms. Then whoever waits has a turn: tabs want to be told what comes next. */
const IN_A_TURN = 8;

/**
 * Puts each page's content stream through `change`, which is told the page's place from 0. A page is
 * unpacked and packed in 0.3 ms; to have Node's other threads do it would take longer than that.
 */
export async function changeContents(
  document: PDFDocument,
  change: (content: Buffer, page: number) => Buffer,
): Promise<void> {
  for (const [index, { node }] of document.getPages().entries()) {
    if (index % IN_A_TURN === 0) await setImmediate();
    changeOne(document, node, index, change);
  }
}

function changeOne(
  document: PDFDocument,
  node: ReturnType<PDFDocument["getPage"]>["node"],
  page: number,
  change: (content: Buffer, page: number) => Buffer,
): void {
  const reference = node.get(PDFName.of("Contents"));
  const stream = document.context.lookup(reference);
  if (!(stream instanceof PDFRawStream)) return;
  // Chromium writes one stream a page, packed unless the page is blank; what is packed in another
  // way is left as it is.
  const filter = stream.dict.get(FILTER);
  if (filter !== undefined && filter !== FLATE) return;
  const content = filter ? inflateSync(stream.contents) : Buffer.from(stream.contents);
  const changed = change(content, page);
  if (changed === content) return;
  const packed = deflateSync(changed, { level: 3 });
  stream.dict.set(FILTER, FLATE);
  stream.dict.set(LENGTH, PDFNumber.of(packed.length));
  document.context.assign(reference as never, PDFRawStream.of(stream.dict, packed));
}
