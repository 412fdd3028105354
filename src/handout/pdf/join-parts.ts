import { type FinishedPart, PAGES_IMPORT, SECTION_IMPORT, type Target } from "./finished-part.ts";
import { destination, joinOutline } from "./join-outline.ts";
import { joinTags, type TagsOfPart } from "./join-tags.ts";
import { type Numbered, numberObjects } from "./number-objects.ts";
import type { Body } from "./object-streams.ts";
import { type OwnObjects, ownObjects, references } from "./own-objects.ts";
import { fingerprintOf, infoOf, metadataOf, type PdfFacts } from "./pdf-facts.ts";
import { pdfText } from "./pdf-text.ts";
import { type Relocatable, type Relocation, relocated } from "./relocatable.ts";
import { writeFile } from "./write-file.ts";

/** A part, and how its objects are numbered. */
interface NumberedPart extends FinishedPart, Numbered {
  numberOf(place: number): number;
}

/**
 * Makes one PDF of parts, which together have all pages in order. The same parts give the same
 * bytes, wherever they were kept meanwhile. Nothing is read or unpacked: numbers are put into their
 * places, and what stands above the parts is written.
 */
export async function joinParts(parts: readonly FinishedPart[], facts: PdfFacts): Promise<Uint8Array> {
  const { numbered, next } = numberObjects(parts);
  const all = parts.map((part, index): NumberedPart => {
    const { numbers, isOwn } = numbered[index]!;
    return { ...part, numbers, isOwn, numberOf: (place) => numbers[place]! };
  });
  const own = ownObjects(next);
  const metadata = own.reserve();
  const pages = addPages(all, own);
  const info = own.add(infoOf(facts));
  const hasTags = parts.some((part) => part.tags !== undefined);
  const tags = hasTags ? joinTags(all, facts.article.meta.lang, own) : undefined;
  const catalog = own.add(
    catalogOf(all, facts, { metadata, pages, ...(tags ? { tags: tags.root } : {}) }, own),
  );
  const bodies = all.map((part, index) => bodiesOf(part, pages, tags?.parts[index]));
  // What an image without a description shows is told to nobody who does not see it.
  const isAccessible =
    parts.every((part) => part.tags !== undefined) && facts.article.images.every(({ alt }) => alt !== "");
  const written = own.bodies.map((body, index) => ({
    number: next + index,
    bytes: Buffer.from(`${body}\n`),
  }));
  return writeFile({
    ...{ catalog, info, id: fingerprintOf(facts) },
    objects: [
      ...bodies.flatMap(({ objects }) => objects),
      ...written.filter(({ number }) => number !== metadata),
    ],
    streams: [
      ...bodies.flatMap(({ streams }) => streams),
      { number: metadata, bytes: metadataOf(facts, isAccessible) },
    ],
  });
}

/** The objects that a part brings, with their numbers in all places. */
function bodiesOf(part: NumberedPart, pages: number, tags: TagsOfPart | undefined) {
  const imports: number[] = [];
  imports[PAGES_IMPORT] = pages;
  tags?.sections.forEach((section, index) => {
    imports[SECTION_IMPORT + index] = section;
  });
  const relocation = { numbers: part.numbers, imports, firstKey: tags?.firstKey ?? 0 };
  const { objects, streams } = part;
  return {
    objects: ownBodies(objects, part, relocation, 0),
    streams: ownBodies(streams, part, relocation, objects.starts.length - 1),
  };
}

/** `first` is the place of the first of these objects in the part. */
function ownBodies(from: Relocatable, { isOwn, numbers }: Numbered, to: Relocation, first: number): Body[] {
  const bytes = relocated(from, to);
  const bodies: Body[] = [];
  for (let index = 0; index + 1 < from.starts.length; index++) {
    if (isOwn[first + index] === 0) continue;
    const body = bytes.subarray(from.starts[index], from.starts[index + 1]);
    bodies.push({ number: numbers[first + index]!, bytes: body });
  }
  return bodies;
}

/** The tree of pages, with those of the parts as its branches (ISO 32000-1, 7.7.3). */
function addPages(parts: readonly NumberedPart[], own: OwnObjects): number {
  const kids = parts.map(({ root, numberOf }) => numberOf(root));
  const count = parts.reduce((sum, { pages }) => sum + pages, 0);
  return own.add(`<</Type/Pages/Count ${count}/Kids[${references(kids)}]>>`);
}

/** The catalog (ISO 32000-1, 7.7.2), which names what stands above all parts. */
function catalogOf(
  parts: readonly NumberedPart[],
  { article }: PdfFacts,
  { metadata, pages, tags }: { readonly metadata: number; readonly pages: number; readonly tags?: number },
  own: OwnObjects,
): string {
  const outline = joinOutline(
    parts.map(({ outline: entries, numberOf }) => ({ entries, numberOf })),
    own,
  );
  const targets = joinTargets(parts);
  return `<<${[
    `/Type/Catalog/Pages ${references([pages])}/Metadata ${references([metadata])}`,
    `/Lang${pdfText(article.meta.lang)}/ViewerPreferences<</DisplayDocTitle true>>`,
    // Pages are named as they are numbered.
    "/PageLabels<</Nums[0<</S/D>>]>>",
    tags === undefined ? "" : `/MarkInfo<</Marked true>>/StructTreeRoot ${references([tags])}`,
    outline === undefined ? "" : `/Outlines ${references([outline])}`,
    targets === "" ? "" : `/Dests ${references([own.add(`<<${targets}>>`)])}`,
  ].join("")}>>`;
}

/** All places that links lead to, in the order of their names. The first of one name is the one. */
function joinTargets(parts: readonly NumberedPart[]): string {
  const all = new Map<string, string>();
  for (const { targets, numberOf } of parts) {
    for (const [name, target] of targets)
      if (!all.has(name)) all.set(name, destination(target as Target, numberOf));
  }
  const sorted = [...all].sort(([a], [b]) => (a < b ? -1 : 1));
  return sorted.map(([name, place]) => name + place).join("");
}
