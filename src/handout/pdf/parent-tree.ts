import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  PDFNull,
  PDFNumber,
  type PDFRef,
  PDFString,
} from "@cantoo/pdf-lib";
import type { Marks } from "./read-tags.ts";
import { isNode, type TagContent, type TagNode } from "./tag-nodes.ts";

const OBJ = PDFName.of("Obj");
const ID = PDFName.of("ID");

/**
 * Writes anew what leads from pages to the tag tree: for each piece of marked content and each
 * annotation its element, and for each id of an element the element. `unmarked` is content that
 * belongs to no element any more.
 */
export function writeParentTree(document: PDFDocument, root: TagNode, unmarked: Marks): void {
  const numbers = numbersOf(root.dict);
  const marks = new Map<PDFRef, PDFArray>();
  for (const { ref, node } of document.getPages()) {
    const number = node.get(PDFName.of("StructParents"));
    const entry = number instanceof PDFNumber ? numbers?.get(number.asNumber()) : undefined;
    const found = document.context.lookup(entry?.array.get(entry.index));
    if (!(found instanceof PDFArray)) continue;
    marks.set(ref, found);
    for (const mark of unmarked.get(ref) ?? []) found.set(mark, PDFNull);
  }
  const ids: [id: string, ref: PDFRef][] = [];
  const visit = (node: TagNode): void => {
    const id = node.dict.get(ID);
    if (id instanceof PDFString || id instanceof PDFHexString) ids.push([id.decodeText(), node.ref]);
    for (const kid of node.kids) {
      if (isNode(kid)) visit(kid);
      else if (typeof kid.mark === "number") marks.get(kid.page!)?.set(kid.mark, node.ref);
      else own(document, kid, node.ref, numbers);
    }
  };
  visit(root);
  writeIds(document, root.dict, ids);
}

/** Where each number's value stands. */
type Numbers = ReadonlyMap<number, { readonly array: PDFArray; readonly index: number }>;

function numbersOf(root: PDFDict): Numbers | undefined {
  const array = root
    .lookupMaybe(PDFName.of("ParentTree"), PDFDict)
    ?.lookupMaybe(PDFName.of("Nums"), PDFArray);
  if (!array) return undefined;
  const numbers = new Map<number, { array: PDFArray; index: number }>();
  for (let index = 0; index + 1 < array.size(); index += 2) {
    numbers.set(array.lookup(index, PDFNumber).asNumber(), { array, index: index + 1 });
  }
  return numbers;
}

/** An annotation's element is the one that holds it. */
function own(document: PDFDocument, { mark }: TagContent, ref: PDFRef, numbers: Numbers | undefined): void {
  if (!(mark instanceof PDFDict)) return;
  const annotation = document.context.lookupMaybe(mark.get(OBJ), PDFDict);
  const number = annotation?.get(PDFName.of("StructParent"));
  const entry = number instanceof PDFNumber ? numbers?.get(number.asNumber()) : undefined;
  entry?.array.set(entry.index, ref);
}

/** In the order in which a reader looks for them. */
function writeIds(document: PDFDocument, root: PDFDict, ids: [string, PDFRef][]): void {
  const tree = PDFName.of("IDTree");
  root.delete(tree);
  if (ids.length === 0) return;
  const sorted = ids.sort(([a], [b]) => (a < b ? -1 : 1));
  const names = sorted.flatMap(([id, ref]) => [PDFString.of(id), ref]);
  root.set(tree, document.context.register(document.context.obj({ Names: names })));
}
