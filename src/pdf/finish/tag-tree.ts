import type { PDFDocument, PDFRef } from "@cantoo/pdf-lib";
import { SECTION_IMPORT } from "../finished-print-run.ts";
import { importRef } from "../objects/write-relocatable.ts";
import { isNode, type TagNode, writeNode } from "../read/tag-nodes.ts";
import type { Marks, ReadTags } from "../read/tags.ts";
import { nameElements } from "./element-ids.ts";
import { type Parents, parentsOf } from "./parent-tree.ts";
import { shapeTags } from "./shape-tags.ts";

/** The finished tags of a print run; the fields are explained at `PrintRunTags`. */
export interface FinishedTags {
  readonly sections: readonly (readonly PDFRef[])[];
  readonly ids: readonly (readonly [id: string, element: PDFRef])[];
  readonly parents: Parents;
}

/**
 * Finishes the tag tree, which assistive technology reads: gives it the structure that PDF 1.7 asks
 * for, and each footnote an id. `unmarked` is content that no longer belongs to an element, `marked` what must
 * belong to one, `first` the number of the print run's first page. Throws `UnexpectedForm` when it does not.
 */
export function finishTags(
  document: PDFDocument,
  { root }: ReadTags,
  { unmarked, marked }: { readonly unmarked: Marks; readonly marked: Marks },
  first: number,
): FinishedTags {
  removeContent(root, unmarked);
  const blocks = shapeTags(document, root);
  const ids = nameElements(blocks, first);
  const sections = inSections(blocks);
  sections.forEach((section, index) => {
    for (const block of section) writeNode(document, block, importRef(SECTION_IMPORT + index));
  });
  return {
    sections: sections.map((section) => section.map(({ ref }) => ref)),
    ids: ids.map(([id, { ref }]) => [id, ref]),
    parents: parentsOf(document, blocks, marked),
  };
}

function removeContent(node: TagNode, unmarked: Marks): void {
  node.kids = node.kids.filter((kid) => {
    if (isNode(kid)) removeContent(kid, unmarked);
    else if (kid.page && typeof kid.mark === "number") return !unmarked.get(kid.page)?.has(kid.mark);
    return true;
  });
}

/**
 * Divides blocks into sections. Each heading of level 2 begins one: a question, or a section of the
 * article. The first list has what stands before the first such heading; it may be empty.
 */
export function inSections(blocks: readonly TagNode[]): TagNode[][] {
  const sections: TagNode[][] = [[]];
  for (const block of blocks) {
    if (block.type === "H2") sections.push([]);
    sections.at(-1)!.push(block);
  }
  return sections;
}
