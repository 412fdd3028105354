import { type PDFDocument, PDFName, PDFNull, PDFString } from "@cantoo/pdf-lib";
import { writeParentTree } from "./parent-tree.ts";
import type { Marks, ReadTags } from "./read-tags.ts";
import { shapeTags } from "./shape-tags.ts";
import { isNode, type TagNode, writeNodes } from "./tag-nodes.ts";

/** Types that Chromium writes and PDF 1.7 does not know, each with the one that it stands for. */
const ROLES: Readonly<Record<string, string>> = {
  Strong: "Span",
  Em: "Span",
  Sub: "Span",
  Title: "P",
  Aside: "Div",
};

/**
 * Finishes the tree that tells assistive technology what is what: it gets the shape that PDF 1.7
 * asks for, the types that PDF 1.7 does not know are explained, and each note gets an id. `unmarked`
 * is content that belongs to no element any more.
 */
export function finishTags(document: PDFDocument, { root }: ReadTags, unmarked: Marks): void {
  const dropped: TagNode[] = [];
  takeOut(root, unmarked);
  shapeTags(document, root, dropped);
  nameNotes(root, 0);
  writeNodes(document, root);
  writeParentTree(document, root, unmarked);
  // Not deleted: each gap in the numbers makes the file's table of objects slower to write.
  for (const { ref } of dropped) document.context.assign(ref, PDFNull);
  root.dict.set(PDFName.of("RoleMap"), document.context.obj(ROLES));
}

function takeOut(node: TagNode, unmarked: Marks): void {
  node.kids = node.kids.filter((kid) => {
    if (isNode(kid)) takeOut(kid, unmarked);
    else if (kid.page && typeof kid.mark === "number") return !unmarked.get(kid.page)?.has(kid.mark);
    return true;
  });
}

/** Gives how many notes there are so far. */
function nameNotes(node: TagNode, before: number): number {
  let notes = before;
  if (node.type === "Note") {
    node.dict.set(PDFName.of("ID"), PDFString.of(`note-${String(++notes).padStart(6, "0")}`));
  }
  for (const kid of node.kids) if (isNode(kid)) notes = nameNotes(kid, notes);
  return notes;
}
