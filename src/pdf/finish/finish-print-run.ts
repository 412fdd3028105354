import { PDFDict, type PDFDocument, PDFName, type PDFRef } from "@cantoo/pdf-lib";
import {
  type FinishedPrintRun,
  PAGES_IMPORT,
  type PdfFault,
  type PrintRunTags,
} from "../finished-print-run.ts";
import type { Heading } from "../heading.ts";
import type { LostText } from "../lost-text.ts";
import { sharedKeys } from "../objects/shared-keys.ts";
import { importRef, writeRelocatable } from "../objects/write-relocatable.ts";
import type { PageText } from "../page-text.ts";
import { boxesInPrint, differenceInPrint } from "../read/compare-print.ts";
import { type ObjectIndexes, readDestinations } from "../read/destinations.ts";
import { readOutline } from "../read/outline.ts";
import { printedTextReader } from "../read/printed-text.ts";
import { type Marks, type ReadTags, readTags } from "../read/tags.ts";
import { readPrinted } from "../read-printed.ts";
import { markArtifacts, undecorate } from "./artifacts.ts";
import { changeContents } from "./content-streams.ts";
import { nameSubsets } from "./font-subset-names.ts";
import { giveLettersToParts } from "./letters-of-parts.ts";
import { describeLinks } from "./link-descriptions.ts";
import { objectFaults } from "./object-faults.ts";
import { type FinishedTags, finishTags } from "./tag-tree.ts";

/** A print run as it comes out of the browser. */
export interface RawPrintRun {
  /**
   * Printed from a document that also has a hidden element for each id of another print run that a link
   * leads to, and a hidden link to each of its own ids that is linked from there. Otherwise the browser
   * would leave out those links and their targets.
   */
  readonly pdf: Uint8Array;
  /** The text that each of its pages shows; none when the printed text is not to be compared with it. */
  readonly texts: readonly PageText[];
  /** The headings on its pages, in order. */
  readonly headings: readonly Heading[];
  /** Number of its first page in the handout, from 1. */
  readonly first: number;
}

/**
 * Does all that can be done to a print run without the others: adds what the browser leaves out
 * (artifacts, the structure of tags, descriptions of links), and compares the printed text with what
 * the pages showed. `titles` says in words what ids name, for links that lead there. The same pages give
 * the same result, whatever was printed before them. Throws `EnvironmentError` when the PDF is damaged.
 */
export async function finishPrintRun(
  { pdf, texts, headings, first }: RawPrintRun,
  titles: ReadonlyMap<string, string>,
): Promise<FinishedPrintRun> {
  const document = await readPrinted(pdf);
  const read = readTags(document);
  const { unmarked, lost, faults } = await finishContents(document, texts, read);
  const tags = read ? finishTags(document, read, unmarked, first) : tagsOfBlankPages(texts);
  describeLinks(document, titles);
  nameSubsets(document);
  giveLettersToParts(document);
  const root = document.catalog.get(PDFName.of("Pages")) as PDFRef;
  document.context.lookup(root, PDFDict).set(PDFName.of("Parent"), importRef(PAGES_IMPORT));
  const { objects, streams, indexes } = writeRelocatable(document, [root, ...rootsOf(tags)]);
  return {
    first,
    pages: document.getPageCount(),
    lost,
    faults: [...new Set([...faults, ...objectFaults(document)])].sort(),
    objects,
    streams,
    shared: sharedKeys(objects, streams),
    root: indexes.get(root)!,
    outline: readOutline(document, headings, indexes),
    destinations: readDestinations(document, indexes),
    tags: tags && byIndex(tags, indexes),
  };
}

/** Reads and changes the content stream of each page. */
async function finishContents(
  document: PDFDocument,
  texts: readonly PageText[],
  tags: ReadTags | undefined,
): Promise<{ unmarked: Marks; lost: LostText[]; faults: Set<PdfFault> }> {
  const unmarked: Marks = new Map();
  const lost: (LostText | undefined)[][] = [];
  const faults = new Set<PdfFault>();
  const textOf = printedTextReader(document);
  const pages = document.getPages();
  await changeContents(document, (content, index) => {
    const shown = texts[index];
    const printed = textOf(content, index);
    if (printed.boxes > 0) faults.add("no-glyph");
    if (printed.unknown > 0) faults.add("no-letter");
    lost[index] = shown ? [differenceInPrint(shown, printed), boxesInPrint(shown, printed)] : [];
    const { ref } = pages[index]!;
    const pictures = tags?.pictures.get(ref);
    const bare = undecorate(content, (mark) => pictures?.has(mark) ?? false);
    unmarked.set(ref, bare.marks);
    return markArtifacts(bare.content);
  });
  return { unmarked, lost: lost.flat().filter((each) => each !== undefined), faults };
}

/** Blank pages have no tags and need none. Undefined when the pages show something. */
function tagsOfBlankPages(texts: readonly PageText[]): FinishedTags | undefined {
  const isBlank =
    texts.length > 0 &&
    texts.every(({ pieces, pictured }) => !pictured && pieces.every(([, text]) => !text.trim()));
  return isBlank ? { sections: [[]], ids: [], parents: [] } : undefined;
}

/** The objects of the tag tree that lead to all others. */
function rootsOf(tags: FinishedTags | undefined): PDFRef[] {
  const parents = tags?.parents.filter((parent) => parent !== undefined) ?? [];
  return [...(tags?.sections.flat() ?? []), ...parents];
}

function byIndex({ sections, ids, parents }: FinishedTags, indexes: ObjectIndexes): PrintRunTags {
  return {
    sections: sections.map((section) => section.map((ref) => indexes.get(ref)!)),
    ids: ids.map(([id, ref]) => [id, indexes.get(ref)!]),
    parents: Int32Array.from(parents, (ref) => (ref ? indexes.get(ref)! : -1)),
  };
}
