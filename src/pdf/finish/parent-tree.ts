import { PDFDict, type PDFDocument, PDFName, PDFNull, PDFNumber, type PDFRef } from "@cantoo/pdf-lib";
import { isNode, type TagContent, type TagNode } from "../read/tag-nodes.ts";
import type { Marks } from "../read/tags.ts";
import { UnexpectedForm } from "../unexpected-form.ts";

const OBJ = PDFName.of("Obj");
const PAGE_KEY = PDFName.of("StructParents");
const KEY = PDFName.of("StructParent");

/** The objects that the numbers of a parent tree lead to, by number. */
export type Parents = (PDFRef | undefined)[];

/**
 * Makes the parent tree, which leads from pages to the tag tree (ISO 32000-1, 14.7.4.4). The number of a
 * page leads to a list with the element of each piece of marked content, the number of an annotation to
 * its element. Throws `UnexpectedForm` when a piece of `marked`, which pages have, is in no element.
 */
export function parentsOf(document: PDFDocument, blocks: readonly TagNode[], marked: Marks): Parents {
  const parents: Parents = [];
  const marks = new Map<PDFRef, PDFRef[]>();
  const visit = (node: TagNode): void => {
    for (const kid of node.kids) {
      if (isNode(kid)) visit(kid);
      else if (typeof kid.mark !== "number") addAnnotation(document, kid, node.ref, parents);
      else if (kid.page) {
        const own = marks.get(kid.page) ?? [];
        own[kid.mark] = node.ref;
        marks.set(kid.page, own);
      }
    }
  };
  for (const block of blocks) visit(block);
  for (const { ref, node } of document.getPages()) {
    for (const mark of marked.get(ref) ?? [])
      if (!marks.get(ref)?.[mark]) throw new UnexpectedForm("content of a page belongs to no element");
    const number = node.get(PAGE_KEY);
    if (!(number instanceof PDFNumber)) continue;
    // Content that belongs to no element leaves a gap.
    const elements = Array.from(marks.get(ref) ?? [], (element) => element ?? PDFNull);
    parents[number.asNumber()] = document.context.register(document.context.obj(elements));
  }
  return parents;
}

/** Enters the element that holds an annotation. */
function addAnnotation(document: PDFDocument, { mark }: TagContent, ref: PDFRef, parents: Parents): void {
  if (!(mark instanceof PDFDict)) return;
  const annotation = document.context.lookupMaybe(mark.get(OBJ), PDFDict);
  const number = annotation?.get(KEY);
  if (number instanceof PDFNumber) parents[number.asNumber()] = ref;
}
