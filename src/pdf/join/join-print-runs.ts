import { type FinishedPrintRun, PAGES_IMPORT, SECTION_IMPORT } from "../finished-print-run.ts";
import type { Body } from "../objects/object-streams.ts";
import { type Relocatable, type Relocation, relocated } from "../objects/relocatable.ts";
import { writeFile } from "../objects/write-file.ts";
import { addedStreams } from "./added-streams.ts";
import { addCatalog, addPages } from "./catalog.ts";
import { claimsOf } from "./claims.ts";
import { joinTags, type TagsOfPrintRun } from "./join-tags.ts";
import { newObjects } from "./new-objects.ts";
import { type NumberedPrintRun, numberObjects } from "./number-objects.ts";
import { fingerprintOf, infoOf, type PdfFacts } from "./pdf-facts.ts";

/**
 * Makes one PDF of print runs that together have all pages. The same print runs give the same bytes, in
 * whatever order they are given and whether or not they were cached. They are not parsed or unpacked:
 * numbers are written into their fields, and the objects above the print runs are added.
 */
export async function joinPrintRuns(
  printRuns: readonly FinishedPrintRun[],
  facts: PdfFacts,
): Promise<Uint8Array> {
  const inOrder = [...printRuns].sort((a, b) => a.first - b.first);
  const { numbered, next } = numberObjects(inOrder);
  const own = addedStreams(next, facts, claimsOf(printRuns, facts.article));
  const added = newObjects(next + own.bodies.length);
  const pages = addPages(numbered, added);
  const hasTags = printRuns.some(({ tags }) => tags !== undefined);
  const tags = hasTags ? joinTags(numbered, facts.article.meta.lang, added) : undefined;
  const catalog = addCatalog(numbered, facts, { ...own, pages, tags: tags?.root }, added);
  const info = added.add(infoOf(facts));
  const bodies = numbered.map((printRun, index) => bodiesOf(printRun, pages, tags?.printRuns[index]));
  const objects = [...bodies.flatMap((each) => each.objects), ...added.bodies()];
  const streams = [...bodies.flatMap((each) => each.streams), ...own.bodies];
  return writeFile({ objects, streams, catalog, info, id: fingerprintOf(facts) });
}

/** The objects that go into the file from a print run, with all numbers in their fields. */
function bodiesOf(printRun: NumberedPrintRun, pages: number, tags: TagsOfPrintRun | undefined) {
  const imports: number[] = [];
  imports[PAGES_IMPORT] = pages;
  tags?.sections.forEach((section, index) => {
    imports[SECTION_IMPORT + index] = section;
  });
  const relocation = { numbers: printRun.numbers, imports, firstKey: tags?.firstKey ?? 0 };
  const { objects, streams } = printRun;
  return {
    objects: ownBodies(printRun, objects, 0, relocation),
    streams: ownBodies(printRun, streams, objects.starts.length - 1, relocation),
  };
}

/** `first` is the index of the first of the objects in the print run. */
function ownBodies(
  { numbers, isOwn }: NumberedPrintRun,
  objects: Relocatable,
  first: number,
  relocation: Relocation,
): Body[] {
  const { starts } = objects;
  const bytes = relocated(objects, relocation);
  const bodies: Body[] = [];
  for (let index = 0; index + 1 < starts.length; index++) {
    if (isOwn[first + index] === 0) continue;
    const body = bytes.subarray(starts[index], starts[index + 1]);
    bodies.push({ number: numbers[first + index]!, bytes: body });
  }
  return bodies;
}
