import { PDFDict, type PDFDocument, PDFName, type PDFRef } from "@cantoo/pdf-lib";
import { type FinishedPrintRun, PAGES_IMPORT, type PrintRunTags } from "../finished-print-run.ts";
import { sharedKeys } from "../objects/shared-keys.ts";
import { importRef, writeRelocatable } from "../objects/write-relocatable.ts";
import type { PageText } from "../page-text.ts";
import type { RawPrintRun } from "../raw-print-run.ts";
import { type ObjectIndexes, readDestinations } from "../read/destinations.ts";
import { readOutline } from "../read/outline.ts";
import { readTags } from "../read/tags.ts";
import { readPrinted } from "../read-printed.ts";
import { UnexpectedForm } from "../unexpected-form.ts";
import { finishContents } from "./finish-contents.ts";
import { nameSubsets } from "./font-subset-names.ts";
import { giveLettersToParts } from "./letters-of-parts.ts";
import { describeLinks } from "./link-descriptions.ts";
import { objectFaults } from "./object-faults.ts";
import { removeParentKeys } from "./parent-tree.ts";
import { shortenNames } from "./short-names.ts";
import { type FinishedTags, finishTags } from "./tag-tree.ts";

/** A print run with all that `finishPrintRun` promises. Throws `UnexpectedForm`, and what that finds. */
export async function taggedPrintRun(
  { pdf, texts, headings, first }: RawPrintRun,
  titles: ReadonlyMap<string, string>,
): Promise<FinishedPrintRun> {
  const document = await readPrinted(pdf);
  const pages = document.getPageCount();
  if (texts.length > 0 && texts.length !== pages)
    throw new UnexpectedForm(`it has ${pages} pages in place of ${texts.length}`);
  const read = readTags(document);
  const contents = await finishContents(document, texts, read?.pictures);
  const tags = read ? finishTags(document, read, contents, first) : tagsOfBlankPages(document, texts);
  if (!tags) throw new UnexpectedForm("it has no tags");
  describeLinks(document, titles);
  shortenNames(document);
  nameSubsets(document);
  giveLettersToParts(document);
  const root = document.catalog.get(PDFName.of("Pages")) as PDFRef;
  document.context.lookup(root, PDFDict).set(PDFName.of("Parent"), importRef(PAGES_IMPORT));
  const { objects, streams, indexes } = writeRelocatable(document, [root, ...rootsOf(tags)]);
  return {
    first,
    pages,
    lost: contents.lost,
    faults: [...new Set([...contents.faults, ...objectFaults(document)])].sort(),
    objects,
    streams,
    shared: sharedKeys(objects, streams),
    root: indexes.get(root)!,
    outline: readOutline(document, headings, indexes),
    destinations: readDestinations(document, indexes),
    tags: byIndex(tags, indexes),
  };
}

/** Blank pages have no tags and need none. Undefined when the pages show something. */
function tagsOfBlankPages(document: PDFDocument, texts: readonly PageText[]): FinishedTags | undefined {
  const isBlank =
    texts.length > 0 &&
    texts.every(({ pieces, pictured }) => !pictured && pieces.every(([, text]) => !text.trim()));
  if (!isBlank) return undefined;
  // Chromium 147 numbers them all the same, and the next print run would have the same numbers.
  removeParentKeys(document);
  return { sections: [[]], ids: [], parents: [] };
}

/** The objects of the tag tree that lead to all others. */
function rootsOf({ sections, parents }: FinishedTags): PDFRef[] {
  return [...sections.flat(), ...parents];
}

function byIndex({ sections, ids, parents }: FinishedTags, indexes: ObjectIndexes): PrintRunTags {
  return {
    sections: sections.map((section) => section.map((ref) => indexes.get(ref)!)),
    ids: ids.map(([id, ref]) => [id, indexes.get(ref)!]),
    parents: Uint32Array.from(parents, (ref) => indexes.get(ref)!),
  };
}
