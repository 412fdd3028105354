import { PDFDict, type PDFDocument, PDFName, PDFRef } from "@cantoo/pdf-lib";
import { type FinishedPrintRun, PAGES_IMPORT } from "../finished-print-run.ts";
import { sharedKeys } from "../objects/shared-keys.ts";
import { importRef, writeRelocatable } from "../objects/write-relocatable.ts";
import type { RawPrintRun } from "../raw-print-run.ts";
import { readDestinations } from "../read/destinations.ts";
import { readOutline } from "../read/outline.ts";
import { damaged, readPrinted } from "../read-printed.ts";
import { lostAsFarAsRead } from "./finish-contents.ts";
import { nameSubsets } from "./font-subset-names.ts";
import { describeLinks } from "./link-descriptions.ts";
import { removeParentKeys } from "./parent-tree.ts";
import { shortenNames } from "./short-names.ts";

/**
 * A print run as the browser wrote it: its pages with their links, and of the rest what can be read, without
 * tags. `why` says what is not of the known form. Throws `EnvironmentError` when not even its pages are there.
 */
export async function plainPrintRun(
  { pdf, texts, headings, first }: RawPrintRun,
  titles: ReadonlyMap<string, string>,
  why: string,
): Promise<FinishedPrintRun> {
  const document = await readPrinted(pdf);
  const lost = attempted(() => lostAsFarAsRead(document, texts), []);
  attempted(() => describeLinks(document, titles), undefined);
  attempted(() => shortenNames(document), undefined);
  attempted(() => nameSubsets(document), undefined);
  // There is no tag tree that they could lead to.
  removeParentKeys(document);
  const { root, written } = pagesOf(document);
  const { objects, streams, indexes } = written;
  return {
    first,
    pages: document.getPageCount(),
    lost,
    faults: [],
    objects,
    streams,
    shared: sharedKeys(objects, streams),
    root: indexes.get(root)!,
    outline: attempted(() => readOutline(document, headings, indexes), []),
    destinations: attempted(() => readDestinations(document, indexes), []),
    tags: undefined,
    plain: why,
  };
}

/** What `work` gives, or something else when it fails. */
function attempted<T>(work: () => T, otherwise: T): T {
  try {
    return work();
  } catch {
    return otherwise;
  }
}

function pagesOf(document: PDFDocument) {
  try {
    const root = document.catalog.get(PDFName.of("Pages"));
    if (!(root instanceof PDFRef)) throw damaged();
    document.context.lookup(root, PDFDict).set(PDFName.of("Parent"), importRef(PAGES_IMPORT));
    return { root, written: writeRelocatable(document, [root]) };
  } catch {
    throw damaged();
  }
}
