import { PDFArray, PDFDict, type PDFDocument, PDFName, PDFNumber, PDFRef } from "@cantoo/pdf-lib";

/** An element of the tag tree. */
export interface TagNode {
  /** Its type as in PDF 1.7: `P`, `LI`, `Table` … */
  type: string;
  readonly ref: PDFRef;
  readonly dict: PDFDict;
  kids: TagKid[];
}

/** Content of an element on a page: the number of marked content, or a reference to an annotation. */
export interface TagContent {
  readonly page: PDFRef | undefined;
  readonly mark: number | PDFDict;
}

/** A child of an element. */
export type TagKid = TagNode | TagContent;

const S = PDFName.of("S");
const K = PDFName.of("K");
const P = PDFName.of("P");
const PG = PDFName.of("Pg");
const MCID = PDFName.of("MCID");

/** Whether a child is an element, not content. */
export function isNode(kid: TagKid): kid is TagNode {
  return "type" in kid;
}

/** The root of the tree, as an element of type `Root`; undefined when the PDF has no tags. */
export function readNodes(document: PDFDocument): TagNode | undefined {
  const ref = document.catalog.get(PDFName.of("StructTreeRoot"));
  const dict = document.context.lookupMaybe(ref, PDFDict);
  return dict && ref instanceof PDFRef ? readNode(document, ref, dict, undefined) : undefined;
}

function readNode(document: PDFDocument, ref: PDFRef, dict: PDFDict, above: PDFRef | undefined): TagNode {
  const page = (dict.get(PG) as PDFRef | undefined) ?? above;
  const type = dict.get(S) as PDFName | undefined;
  const kids: TagKid[] = [];
  const given = document.context.lookup(dict.get(K));
  // A single child may stand without an array, and may be a reference to what was just looked up.
  for (const kid of given instanceof PDFArray ? given.asArray() : [dict.get(K)]) {
    const found = document.context.lookup(kid);
    if (found instanceof PDFNumber) kids.push({ page, mark: found.asNumber() });
    else if (!(found instanceof PDFDict)) continue;
    else if (found.has(S)) kids.push(readNode(document, kid as PDFRef, found, page));
    else kids.push(readContent(found, page));
  }
  return { type: type?.decodeText() ?? "Root", ref, dict, kids };
}

function readContent(dict: PDFDict, above: PDFRef | undefined): TagContent {
  const page = (dict.get(PG) as PDFRef | undefined) ?? above;
  const number = dict.get(MCID);
  return { page, mark: number instanceof PDFNumber ? number.asNumber() : dict };
}

/** Makes a new element. */
export function newNode(document: PDFDocument, type: string, kids: TagKid[]): TagNode {
  const dict = document.context.obj({ Type: "StructElem" });
  return { type, dict, ref: document.context.register(dict), kids };
}

/** Writes an element and all elements below it back into the document: type, children and parent. */
export function writeNode(document: PDFDocument, node: TagNode, parent: PDFRef): void {
  const { dict, kids } = node;
  const page = kids.find((kid) => !isNode(kid) && kid.page) as TagContent | undefined;
  dict.set(S, PDFName.of(node.type));
  dict.set(P, parent);
  if (page?.page) dict.set(PG, page.page);
  else dict.delete(PG);
  const values = kids.map((kid) => {
    if (!isNode(kid)) return contentValue(document, kid, page?.page);
    writeNode(document, kid, node.ref);
    return kid.ref;
  });
  dict.set(K, values.length === 1 ? values[0]! : document.context.obj(values));
}

/** Content on the page that its element names is written as a plain number. */
function contentValue(document: PDFDocument, { page, mark }: TagContent, own: PDFRef | undefined) {
  if (typeof mark !== "number") return mark;
  if (page === own || !page) return PDFNumber.of(mark);
  return document.context.obj({ Type: "MCR", Pg: page, MCID: mark });
}
