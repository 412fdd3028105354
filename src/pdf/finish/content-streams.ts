import { setImmediate } from "node:timers/promises";
import { deflateSync, inflateSync } from "node:zlib";
import { type PDFDocument, PDFName, PDFNumber, PDFRawStream } from "@cantoo/pdf-lib";

const [LENGTH, FILTER, FLATE] = [PDFName.of("Length"), PDFName.of("Filter"), PDFName.of("FlateDecode")];
/** So many pages take a few ms. Then other work gets its turn: tabs wait to be told what to do next. */
const PAGES_A_TURN = 8;

/**
 * Passes each page's content stream through `change`, which is told the page's index. A page is
 * uncompressed and compressed in 0.3 ms; handing that to Node's other threads would take longer.
 */
export async function changeContents(
  document: PDFDocument,
  change: (content: Buffer, page: number) => Buffer,
): Promise<void> {
  for (const [index, { node }] of document.getPages().entries()) {
    if (index % PAGES_A_TURN === 0) await setImmediate();
    const reference = node.get(PDFName.of("Contents"));
    const stream = document.context.lookup(reference);
    if (!(stream instanceof PDFRawStream)) continue;
    // Chromium writes one stream a page, compressed unless the page is blank. A stream with another
    // compression is left as it is.
    const filter = stream.dict.get(FILTER);
    if (filter !== undefined && filter !== FLATE) continue;
    const content = filter ? inflateSync(stream.contents) : Buffer.from(stream.contents);
    const changed = change(content, index);
    if (changed === content) continue;
    const packed = deflateSync(changed, { level: 3 });
    stream.dict.set(FILTER, FLATE);
    stream.dict.set(LENGTH, PDFNumber.of(packed.length));
    document.context.assign(reference as never, PDFRawStream.of(stream.dict, packed));
  }
}
