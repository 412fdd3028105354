import {
  type PDFDict,
  type PDFDocument,
  PDFName,
  type PDFPage,
  PDFRawStream,
  type PDFRef,
} from "@cantoo/pdf-lib";
import type { Imposition } from "../../model/meta.ts";
import { contentOf, newStream } from "../content/page-contents.ts";
import { PAGES_IMPORT } from "../finished-print-run.ts";
import { joinPrintRuns } from "../join/join-print-runs.ts";
import type { PdfFacts } from "../join/pdf-facts.ts";
import { importRef, writeRelocatable } from "../objects/write-relocatable.ts";
import { readPrinted } from "../read-printed.ts";
import { drawnMarks, type PressLayout, type PressMarks, pressLayout } from "./press-layout.ts";
import { type Side, sidesOf } from "./sheets.ts";

/** How a PDF is to be printed. */
export interface PressOptions extends PressMarks {
  readonly imposition: Imposition | undefined;
  readonly rightToLeft: boolean;
}

/**
 * Makes the file for the printer of a finished PDF: pages beside each other, room to cut, lines that show where.
 * It has no tags, links or outline. All pages are of one size. The same PDF gives the same bytes.
 */
export async function pressFile(pdf: Uint8Array, how: PressOptions, facts: PdfFacts): Promise<Uint8Array> {
  const document = await readPrinted(pdf);
  const pages = document.getPages();
  const { width, height } = pages[0]!.getSize();
  const layout = pressLayout({ width, height }, how.imposition === undefined ? 1 : 2, how);
  const forms = pages.map((page) => formOf(page, document));
  const sides = sidesOf(pages.length, how.imposition, how.rightToLeft);
  const root = document.context.nextRef();
  const kids = sides.map((side) =>
    document.context.register(sheetPage(side, forms, { layout, how, root, document })),
  );
  const tree = document.context.obj({ Type: "Pages", Kids: kids, Count: kids.length });
  tree.set(PDFName.of("Parent"), importRef(PAGES_IMPORT));
  document.context.assign(root, tree);
  const { objects, streams, indexes } = writeRelocatable(document, [root]);
  const nothing = { lost: [], faults: [], shared: [], outline: [], destinations: [], tags: undefined };
  const run = { ...nothing, first: 1, pages: kids.length, objects, streams, root: indexes.get(root)! };
  const html = `${facts.html}\n${JSON.stringify(how)}`;
  return joinPrintRuns([run], { ...facts, html, spreads: false, source: undefined });
}

/** What says how a stream is packed. */
const PACKING = ["Filter", "DecodeParms"].map((key) => PDFName.of(key));

/** A page as an image that other pages can show (ISO 32000-1, 8.10). */
function formOf(page: PDFPage, document: PDFDocument): PDFRef {
  const { context } = document;
  const stream = context.lookup(page.node.get(PDFName.of("Contents")));
  const content = stream instanceof PDFRawStream ? stream : newStream(document, contentOf(page));
  const { x, y, width, height } = page.getMediaBox();
  const dict = context.obj({ Type: "XObject", Subtype: "Form", BBox: [x, y, x + width, y + height] });
  dict.set(
    PDFName.of("Resources"),
    page.node.get(PDFName.of("Resources")) ?? page.node.Resources() ?? context.obj({}),
  );
  for (const key of PACKING) {
    const value = content.dict.get(key);
    if (value) dict.set(key, value);
  }
  return context.register(PDFRawStream.of(dict, content.contents));
}

/** One side of a sheet. `root` is its page tree. */
function sheetPage(
  side: Side,
  forms: readonly PDFRef[],
  {
    layout,
    how,
    root,
    document,
  }: { layout: PressLayout; how: PressOptions; root: PDFRef; document: PDFDocument },
): PDFDict {
  const { context } = document;
  const { media, margin, trim, bleed, scale, places } = layout;
  const placed = side.flatMap((page, index) =>
    page === undefined ? [] : [{ form: forms[page]!, at: places[index]! }],
  );
  const painted = placed.map(
    ({ at: [x, y] }, index) =>
      `q ${scale.toFixed(6)} 0 0 ${scale.toFixed(6)} ${x.toFixed(3)} ${y.toFixed(3)} cm /P${index} Do Q\n`,
  );
  const content = painted.join("") + (how.marks ? drawnMarks(layout) : "");
  const box = (around: number) => [
    margin - around,
    margin - around,
    margin + trim.width + around,
    margin + trim.height + around,
  ];
  return context.obj({
    Type: "Page",
    Parent: root,
    MediaBox: [0, 0, media.width, media.height],
    TrimBox: box(0),
    BleedBox: box(bleed),
    Resources: { XObject: Object.fromEntries(placed.map(({ form }, index) => [`P${index}`, form])) },
    Contents: context.register(newStream(document, Buffer.from(content))),
  }) as PDFDict;
}
