import { type FinishedPrintRun, PAGES_IMPORT, SECTION_IMPORT } from "../finished-print-run.ts";
import type { Body } from "../objects/object-streams.ts";
import { type Relocatable, type Relocation, relocated } from "../objects/relocatable.ts";
import { writeFile } from "../objects/write-file.ts";
import { addCatalog, addPages } from "./catalog.ts";
import { joinTags, type TagsOfPrintRun } from "./join-tags.ts";
import { newObjects } from "./new-objects.ts";
import { type NumberedPrintRun, numberObjects } from "./number-objects.ts";
import { fingerprintOf, infoOf, metadataOf, type PdfFacts } from "./pdf-facts.ts";

/**
 * Makes one PDF of parts, which together have all pages. The same parts give the same bytes, in
 * whatever order they come and wherever they were kept meanwhile. Nothing of them is read or unpacked: numbers are put
 * into their places, and what stands above the parts is written.
 */
export async function joinPrintRuns(
  parts: readonly FinishedPrintRun[],
  facts: PdfFacts,
): Promise<Uint8Array> {
  const { lang } = facts.article.meta;
  const inOrder = [...parts].sort((a, b) => a.first - b.first);
  const { numbered, next } = numberObjects(inOrder);
  const own = newObjects(next + 1);
  const metadata = next;
  const pages = addPages(numbered, own);
  const hasTags = parts.map(({ tags }) => tags !== undefined);
  const tags = hasTags.includes(true) ? joinTags(numbered, lang, own) : undefined;
  const catalog = addCatalog(numbered, { lang, pages, metadata, tags: tags?.root }, own);
  const info = own.add(infoOf(facts));
  // What an image without a description shows is told to nobody who does not see it.
  const isAccessible = !hasTags.includes(false) && facts.article.images.every(({ alt }) => alt !== "");
  const bodies = numbered.map((part, index) => bodiesOf(part, pages, tags?.parts[index]));
  const objects = [...bodies.flatMap((each) => each.objects), ...own.bodies()];
  const streams = bodies.flatMap((each) => each.streams);
  streams.push({ number: metadata, bytes: metadataOf(facts, isAccessible) });
  return writeFile({ objects, streams, catalog, info, id: fingerprintOf(facts) });
}

/** The objects that go into the file from a part, with their numbers in all places. */
function bodiesOf(part: NumberedPrintRun, pages: number, tags: TagsOfPrintRun | undefined) {
  const imports: number[] = [];
  imports[PAGES_IMPORT] = pages;
  tags?.sections.forEach((section, index) => {
    imports[SECTION_IMPORT + index] = section;
  });
  const relocation = { numbers: part.numbers, imports, firstKey: tags?.firstKey ?? 0 };
  const { objects, streams } = part;
  return {
    objects: ownBodies(part, objects, 0, relocation),
    streams: ownBodies(part, streams, objects.starts.length - 1, relocation),
  };
}

/** `first` is the place of the first of the objects in the part. */
function ownBodies(part: NumberedPrintRun, objects: Relocatable, first: number, how: Relocation): Body[] {
  const { starts } = objects;
  const bytes = relocated(objects, how);
  const bodies: Body[] = [];
  for (let index = 0; index + 1 < starts.length; index++) {
    if (part.isOwn[first + index] === 0) continue;
    const body = bytes.subarray(starts[index], starts[index + 1]);
    bodies.push({ number: part.numbers[first + index]!, bytes: body });
  }
  return bodies;
}
