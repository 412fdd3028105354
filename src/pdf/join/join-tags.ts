import { type NewObjects, pdfText, references } from "./new-objects.ts";
import type { NumberedPrintRun } from "./number-objects.ts";

/** Types that Chromium writes and PDF 1.7 does not have, each with the type that replaces it. */
const ROLES: Readonly<Record<string, string>> = {
  Strong: "Span",
  Em: "Span",
  Sub: "Span",
  Title: "P",
  Aside: "Div",
};

/** What a print run must know of the tag tree of the file. */
export interface TagsOfPrintRun {
  /** Number of the element that each of its sections belongs to. */
  readonly sections: readonly number[];
  /** Added to its numbers of the parent tree. */
  readonly firstKey: number;
}

/**
 * Writes the tag tree above those of all print runs (ISO 32000-1, 14.7.2): the document, the sections,
 * and the tables that lead from pages and from ids to elements. Gives the number of its root.
 */
export function joinTags(printRuns: readonly NumberedPrintRun[], lang: string, added: NewObjects) {
  const root = added.reserve();
  const sections = joinSections(printRuns, root, lang, added);
  const { tree, next, firstKeys } = parentTree(printRuns, added);
  const roles = Object.entries(ROLES).map(([from, to]) => `/${from}/${to}`);
  const ids = idTree(printRuns, added);
  added.put(
    root,
    `<</Type/StructTreeRoot/K[${references([sections.document])}]/RoleMap<<${roles.join("")}>>` +
      `/ParentTree ${references([tree])}/ParentTreeNextKey ${next}` +
      `${ids === undefined ? "" : `/IDTree ${references([ids])}`}>>`,
  );
  const ofPrintRuns = sections.byPrintRun.map(
    (own, index): TagsOfPrintRun => ({ sections: own, firstKey: firstKeys[index]! }),
  );
  return { root, printRuns: ofPrintRuns };
}

/** Writes the document and its sections. A section that continues from one print run to the next is one. */
function joinSections(printRuns: readonly NumberedPrintRun[], root: number, lang: string, added: NewObjects) {
  const top = { number: added.reserve(), kids: [] as number[] };
  const all: { readonly number: number; readonly kids: number[] }[] = [];
  let open = top;
  const byPrintRun = printRuns.map(({ tags, numberOf }) =>
    (tags?.sections ?? []).map((blocks, index) => {
      if (index > 0) {
        open = { number: added.reserve(), kids: [] };
        top.kids.push(open.number);
        all.push(open);
      }
      for (const block of blocks) open.kids.push(numberOf(block));
      return open.number;
    }),
  );
  const element = (type: string, above: number, kids: readonly number[]) =>
    `/Type/StructElem/S/${type}/P ${references([above])}/K[${references(kids)}]`;
  added.put(top.number, `<<${element("Document", root, top.kids)}/Lang${pdfText(lang)}>>`);
  for (const { number, kids } of all) added.put(number, `<<${element("Sect", top.number, kids)}>>`);
  return { document: top.number, byPrintRun };
}

/** Writes the parent tree, with one leaf for each print run, so that no node is long (ISO 32000-1, 7.9.7). */
function parentTree(printRuns: readonly NumberedPrintRun[], added: NewObjects) {
  const firstKeys: number[] = [];
  const leaves: number[] = [];
  let next = 0;
  for (const { tags, numberOf } of printRuns) {
    const first = next;
    firstKeys.push(first);
    const entries = Array.from(
      tags?.parents ?? [],
      (object, index) => `${first + index} ${references([numberOf(object)])}`,
    );
    if (entries.length === 0) continue;
    next += entries.length;
    leaves.push(added.add(`<</Limits[${first} ${next - 1}]/Nums[${entries.join(" ")}]>>`));
  }
  return { tree: added.add(`<</Kids[${references(leaves)}]>>`), next, firstKeys };
}

/** Writes the table from ids to elements, sorted, so that a PDF viewer can search it. */
function idTree(printRuns: readonly NumberedPrintRun[], added: NewObjects): number | undefined {
  const ids = printRuns.flatMap(({ tags, numberOf }) =>
    (tags?.ids ?? []).map(([id, element]) => [id, numberOf(element)] as const),
  );
  if (ids.length === 0) return undefined;
  const sorted = ids.sort(([a], [b]) => (a < b ? -1 : 1));
  const names = sorted.map(([id, number]) => `${pdfText(id)}${references([number])}`);
  return added.add(`<</Names[${names.join("")}]>>`);
}
