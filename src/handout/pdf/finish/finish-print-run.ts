import { ParseSpeeds, PDFDict, PDFDocument, PDFName, type PDFRef } from "@cantoo/pdf-lib";
import type { LostText } from "../../../model/output.ts";
import type { Heading } from "../../in-page/headings.ts";
import type { PageText } from "../../in-page/print/page-text.ts";
import { type FinishedPrintRun, PAGES_IMPORT, type PrintRunTags } from "../finished-print-run.ts";
import { sharedKeys } from "../objects/shared-keys.ts";
import { importRef, writeRelocatable } from "../objects/write-relocatable.ts";
import { differenceInPrint } from "../read/compare-print.ts";
import { type ObjectIndexes, readDestinations } from "../read/destinations.ts";
import { readOutline } from "../read/outline.ts";
import { printedTextReader } from "../read/printed-text.ts";
import { type Marks, type ReadTags, readTags } from "../read/tags.ts";
import { markArtifacts } from "./artifacts.ts";
import { changeContents } from "./content-streams.ts";
import { undecorate } from "./decoration.ts";
import { nameSubsets } from "./font-subset-names.ts";
import { describeLinks } from "./link-descriptions.ts";
import { type FinishedTags, finishTags } from "./tag-tree.ts";

/** Some pages of the handout, one after the other, as they come out of the browser. */
export interface RawPrintRun {
  /**
   * Of a document with a hidden element for each id of another part to which a link leads, and a
   * hidden link to each of its own ids to which one leads from there. The browser writes no link to
   * what it does not find, and no place to which nothing in the same document leads.
   */
  readonly pdf: Uint8Array;
  /** The text that each of its pages shows. */
  readonly texts: readonly PageText[];
  /** The headings on its pages, in order. */
  readonly headings: readonly Heading[];
  /** Number of its first page in the whole, from 1. */
  readonly first: number;
}

/**
 * Does to some pages all that can be done without the others: adds what the browser leaves out
 * (artifacts, the shape of tags, descriptions of links) and compares the text that was printed with
 * what the pages showed. `titles` has the words of what ids name, for links that lead there. The
 * same pages give the same part, whatever was printed before them.
 */
export async function finishPrintRun(
  { pdf, texts, headings, first }: RawPrintRun,
  titles: ReadonlyMap<string, string>,
): Promise<FinishedPrintRun> {
  const document = await PDFDocument.load(pdf, { parseSpeed: ParseSpeeds.Fastest, updateMetadata: false });
  const read = readTags(document);
  const { unmarked, lost } = await finishContents(document, texts, read);
  const tags = read ? finishTags(document, read, unmarked, first) : tagsOfNothing(texts);
  describeLinks(document, titles);
  nameSubsets(document);
  const root = document.catalog.get(PDFName.of("Pages")) as PDFRef;
  document.context.lookup(root, PDFDict).set(PDFName.of("Parent"), importRef(PAGES_IMPORT));
  const { objects, streams, indexes: places } = writeRelocatable(document, [root, ...rootsOf(tags)]);
  return {
    ...{ first, pages: document.getPageCount(), lost, objects, streams },
    shared: sharedKeys(objects, streams),
    root: places.get(root)!,
    outline: readOutline(document, headings, places),
    destinations: readDestinations(document, places),
    tags: tags && placed(tags, places),
  };
}

async function finishContents(
  document: PDFDocument,
  texts: readonly PageText[],
  tags: ReadTags | undefined,
): Promise<{ unmarked: Marks; lost: LostText[] }> {
  const unmarked: Marks = new Map();
  const lost: (LostText | undefined)[] = [];
  const textOf = printedTextReader(document);
  const pages = document.getPages();
  await changeContents(document, (content, index) => {
    const shown = texts[index];
    lost[index] = shown && differenceInPrint(shown, textOf(content, index));
    const { ref } = pages[index]!;
    const drawn = tags?.pictures.get(ref);
    const bare = undecorate(content, (mark) => drawn?.has(mark) ?? false);
    unmarked.set(ref, bare.marks);
    return markArtifacts(bare.content);
  });
  return { unmarked, lost: lost.filter((each) => each !== undefined) };
}

/** Pages that show nothing have no tags and need none: undefined when there is something. */
function tagsOfNothing(texts: readonly PageText[]): FinishedTags | undefined {
  const isBlank = texts.every(
    ({ pieces, pictured }) => !pictured && pieces.every(([, text]) => !text.trim()),
  );
  return isBlank ? { sections: [[]], ids: [], parents: [] } : undefined;
}

/** What of the tags leads to all the rest of them. */
function rootsOf(tags: FinishedTags | undefined): PDFRef[] {
  const parents = tags?.parents.filter((parent) => parent !== undefined) ?? [];
  return [...(tags?.sections.flat() ?? []), ...parents];
}

function placed({ sections, ids, parents }: FinishedTags, places: ObjectIndexes): PrintRunTags {
  return {
    sections: sections.map((section) => section.map((ref) => places.get(ref)!)),
    ids: ids.map(([id, ref]) => [id, places.get(ref)!]),
    parents: Int32Array.from(parents, (ref) => (ref ? places.get(ref)! : -1)),
  };
}
