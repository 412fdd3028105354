import type { PrintRunTags } from "../finished-print-run.ts";
import { type NewObjects, references } from "./new-objects.ts";
import { pdfText } from "./pdf-text.ts";

/** Types that Chromium writes and PDF 1.7 does not know, each with the one that it stands for. */
const ROLES: Readonly<Record<string, string>> = {
  Strong: "Span",
  Em: "Span",
  Sub: "Span",
  Title: "P",
  Aside: "Div",
};

/** The tags of a part, and how its objects are numbered. */
export interface NumberedTags {
  readonly tags: PrintRunTags | undefined;
  numberOf(place: number): number;
}

/** What a part is told of the tag tree of the file. */
export interface TagsOfPrintRun {
  /** Number of the element to which each of its sections belongs. */
  readonly sections: readonly number[];
  /** What its numbers of the parent tree begin with. */
  readonly firstKey: number;
}

/** The number of the tag tree, and what each part is told of it. */
export interface JoinedTags {
  readonly root: number;
  readonly parts: readonly TagsOfPrintRun[];
}

/**
 * Writes one tag tree above those of all parts (ISO 32000-1, 14.7.2): the document, the sections,
 * and what leads from pages and from ids to elements.
 */
export function joinTags(parts: readonly NumberedTags[], lang: string, own: NewObjects): JoinedTags {
  const root = own.reserve();
  const sections = joinSections(parts, root, lang, own);
  const { tree, next, firstKeys } = parentTree(parts, own);
  const roles = Object.entries(ROLES).map(([from, to]) => `/${from}/${to}`);
  const ids = idTree(parts, own);
  own.put(
    root,
    `<</Type/StructTreeRoot/K[${references([sections.document])}]/RoleMap<<${roles.join("")}>>` +
      `/ParentTree ${references([tree])}/ParentTreeNextKey ${next}` +
      `${ids === undefined ? "" : `/IDTree ${references([ids])}`}>>`,
  );
  return {
    root,
    parts: parts.map((_part, index) => ({
      sections: sections.ofParts[index]!,
      firstKey: firstKeys[index]!,
    })),
  };
}

function joinSections(parts: readonly NumberedTags[], root: number, lang: string, own: NewObjects) {
  const top = { number: own.reserve(), kids: [] as number[] };
  const all: { readonly number: number; readonly kids: number[] }[] = [];
  let open = top;
  const ofParts = parts.map(({ tags, numberOf }) =>
    (tags?.sections ?? []).map((blocks, index) => {
      if (index > 0) {
        open = { number: own.reserve(), kids: [] };
        top.kids.push(open.number);
        all.push(open);
      }
      for (const block of blocks) open.kids.push(numberOf(block));
      return open.number;
    }),
  );
  const element = (type: string, above: number, kids: readonly number[]) =>
    `/Type/StructElem/S/${type}/P ${references([above])}/K[${references(kids)}]`;
  own.put(top.number, `<<${element("Document", root, top.kids)}/Lang${pdfText(lang)}>>`);
  for (const { number, kids } of all) own.put(number, `<<${element("Sect", top.number, kids)}>>`);
  return { document: top.number, ofParts };
}

/** A leaf for each part, so that no node is long (ISO 32000-1, 7.9.7). */
function parentTree(parts: readonly NumberedTags[], own: NewObjects) {
  const firstKeys: number[] = [];
  const leaves: number[] = [];
  let next = 0;
  for (const { tags, numberOf } of parts) {
    const keys: number[] = [];
    const entries: string[] = [];
    tags?.parents.forEach((place, index) => {
      if (place < 0) return;
      keys.push(next + index);
      entries.push(`${next + index} ${references([numberOf(place)])}`);
    });
    firstKeys.push(next);
    next += tags?.parents.length ?? 0;
    if (keys.length === 0) continue;
    leaves.push(own.add(`<</Limits[${keys[0]} ${keys.at(-1)}]/Nums[${entries.join(" ")}]>>`));
  }
  return { tree: own.add(`<</Kids[${references(leaves)}]>>`), next, firstKeys };
}

/** In the order in which a reader looks for them. */
function idTree(parts: readonly NumberedTags[], own: NewObjects): number | undefined {
  const ids = parts.flatMap(({ tags, numberOf }) =>
    (tags?.ids ?? []).map(([id, place]) => [id, numberOf(place)] as const),
  );
  if (ids.length === 0) return undefined;
  const sorted = ids.sort(([a], [b]) => (a < b ? -1 : 1));
  const names = sorted.map(([id, number]) => `${pdfText(id)}${references([number])}`);
  return own.add(`<</Names[${names.join("")}]>>`);
}
