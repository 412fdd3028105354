import type { PDFDocument, PDFRef } from "@cantoo/pdf-lib";
import { SECTION_IMPORT } from "../finished-print-run.ts";
import { importRef } from "../objects/write-relocatable.ts";
import { isNode, type TagNode, writeNode } from "../read/tag-nodes.ts";
import type { Marks, ReadTags } from "../read/tags.ts";
import { nameElements } from "./element-ids.ts";
import { type Parents, parentsOf } from "./parent-tree.ts";
import { inSections } from "./sections.ts";
import { shapeTags } from "./shape-tags.ts";

/** The finished tags of a part: see `PartTags`. */
export interface FinishedTags {
  readonly sections: readonly (readonly PDFRef[])[];
  readonly ids: readonly (readonly [id: string, element: PDFRef])[];
  readonly parents: Parents;
}

/**
 * Finishes the tree that tells assistive technology what is what: it gets the shape that PDF 1.7
 * asks for, and each note gets an id. `unmarked` is content that belongs to no element any more,
 * `first` the number of the part's first page.
 */
export function finishTags(
  document: PDFDocument,
  { root }: ReadTags,
  unmarked: Marks,
  first: number,
): FinishedTags {
  takeOut(root, unmarked);
  const blocks = shapeTags(document, root);
  const ids = nameElements(blocks, first);
  const sections = inSections(blocks);
  sections.forEach((section, index) => {
    for (const block of section) writeNode(document, block, importRef(SECTION_IMPORT + index));
  });
  return {
    sections: sections.map((section) => section.map(({ ref }) => ref)),
    ids: ids.map(([id, { ref }]) => [id, ref]),
    parents: parentsOf(document, blocks),
  };
}

function takeOut(node: TagNode, unmarked: Marks): void {
  node.kids = node.kids.filter((kid) => {
    if (isNode(kid)) takeOut(kid, unmarked);
    else if (kid.page && typeof kid.mark === "number") return !unmarked.get(kid.page)?.has(kid.mark);
    return true;
  });
}
