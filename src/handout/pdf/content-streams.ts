import { promisify } from "node:util";
import { deflate, inflate } from "node:zlib";
import { type PDFDocument, PDFName, PDFNumber, PDFRawStream } from "@cantoo/pdf-lib";

const unpack = promisify(inflate);
const pack = promisify(deflate);
const [LENGTH, FILTER, FLATE] = [PDFName.of("Length"), PDFName.of("Filter"), PDFName.of("FlateDecode")];
/** Streams at work at one time: as many as Node has threads for. */
const AT_ONCE = 8;

/**
 * Puts each page's content stream through `change`, which is told the page's place from 0. Packing
 * runs on Node's own threads, a few pages at a time, so that memory stays small.
 */
export async function changeContents(
  document: PDFDocument,
  change: (content: Buffer, page: number) => Buffer,
): Promise<void> {
  const pages = document.getPages();
  for (let from = 0; from < pages.length; from += AT_ONCE) {
    const together = pages.slice(from, from + AT_ONCE);
    await Promise.all(together.map((page, index) => changeOne(document, page.node, from + index, change)));
  }
}

async function changeOne(
  document: PDFDocument,
  node: ReturnType<PDFDocument["getPage"]>["node"],
  page: number,
  change: (content: Buffer, page: number) => Buffer,
): Promise<void> {
  const reference = node.get(PDFName.of("Contents"));
  const stream = document.context.lookup(reference);
  if (!(stream instanceof PDFRawStream)) return;
  // Chromium writes one stream a page, packed unless the page is blank; what is packed in another
  // way is left as it is.
  const filter = stream.dict.get(FILTER);
  if (filter !== undefined && filter !== FLATE) return;
  const content = filter ? await unpack(stream.contents) : Buffer.from(stream.contents);
  const changed = change(content, page);
  if (changed === content) return;
  const packed = await pack(changed, { level: 3 });
  stream.dict.set(FILTER, FLATE);
  stream.dict.set(LENGTH, PDFNumber.of(packed.length));
  document.context.assign(reference as never, PDFRawStream.of(stream.dict, packed));
}
