import {
  PDFDict,
  type PDFDocument,
  PDFName,
  PDFNull,
  PDFNumber,
  PDFRawStream,
  type PDFRef,
} from "@cantoo/pdf-lib";
import { PARENT_KEYS } from "../objects/write-relocatable.ts";
import { isNode, type TagContent, type TagNode } from "../read/tag-nodes.ts";
import type { Marks } from "../read/tags.ts";
import { UnexpectedForm } from "../unexpected-form.ts";

const OBJ = PDFName.of("Obj");
const PAGE_KEY = PDFName.of("StructParents");
const KEY = PDFName.of("StructParent");

/** The objects that the numbers of a parent tree lead to, by number. */
export type Parents = readonly PDFRef[];

/**
 * Makes the parent tree, which leads from pages to the tag tree (ISO 32000-1, 14.7.4.4). The number of a
 * page leads to a list with the element of each piece of marked content, the number of an annotation to
 * its element. Pages and annotations get new numbers, without gaps: the browser's own may begin at 100000,
 * and stand on blank pages, too. Throws `UnexpectedForm` when a piece of `marked`, which pages have, is in
 * no element.
 */
export function parentsOf(document: PDFDocument, blocks: readonly TagNode[], marked: Marks): Parents {
  removeParentKeys(document);
  const parents: PDFRef[] = [];
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
    const own = marks.get(ref);
    for (const mark of marked.get(ref) ?? [])
      if (!own?.[mark]) throw new UnexpectedForm("content of a page belongs to no element");
    if (!own) continue;
    // Content that belongs to no element leaves a gap.
    const elements = Array.from(own, (element) => element ?? PDFNull);
    node.set(PAGE_KEY, PDFNumber.of(parents.length));
    parents.push(document.context.register(document.context.obj(elements)));
  }
  return parents;
}

/** Removes the numbers that lead into the parent tree from all pages and annotations. */
export function removeParentKeys(document: PDFDocument): void {
  for (const [, object] of document.context.enumerateIndirectObjects()) {
    const dict = object instanceof PDFRawStream ? object.dict : object;
    if (dict instanceof PDFDict) for (const key of PARENT_KEYS) dict.delete(key);
  }
}

/** Enters the element that holds an annotation. */
function addAnnotation(document: PDFDocument, { mark }: TagContent, ref: PDFRef, parents: PDFRef[]): void {
  if (!(mark instanceof PDFDict)) return;
  const annotation = document.context.lookupMaybe(mark.get(OBJ), PDFDict);
  annotation?.set(KEY, PDFNumber.of(parents.length));
  if (annotation) parents.push(ref);
}
