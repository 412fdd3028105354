import { PDFArray, PDFDict, PDFHexString, PDFName, type PDFObject, PDFString } from "@cantoo/pdf-lib";
import { isNode, type TagNode } from "../read/tag-nodes.ts";

const ID = PDFName.of("ID");
const ATTRIBUTES = PDFName.of("A");
const HEADERS = PDFName.of("Headers");
const DIGITS = 6;

/**
 * Gives an id to each note and a new one to each element that has one (cells that others name as
 * their heads). The browser makes ids of its own node numbers, which go on counting from one
 * document to the next; these are counted from the number of the part's first page, so they are
 * the same every time and no other part's. Gives them in their order.
 */
export function nameElements(blocks: readonly TagNode[], first: number): [id: string, element: TagNode][] {
  const named: [string, TagNode][] = [];
  const renewed = new Map<string, string>();
  const nodes = blocks.flatMap(allNodes);
  for (const node of nodes) {
    const old = textOf(node.dict.get(ID));
    if (old === undefined && node.type !== "Note") continue;
    const id = `${digits(first)}-${digits(named.length + 1)}`;
    if (old !== undefined) renewed.set(old, id);
    node.dict.set(ID, PDFString.of(id));
    named.push([id, node]);
  }
  for (const node of nodes) renameHeads(node.dict, renewed);
  return named;
}

function allNodes(node: TagNode): TagNode[] {
  return [node, ...node.kids.flatMap((kid) => (isNode(kid) ? allNodes(kid) : []))];
}

function digits(number: number): string {
  return String(number).padStart(DIGITS, "0");
}

/** What a cell's heads are called now (ISO 32000-1, 14.8.5.7). */
function renameHeads(dict: PDFDict, renewed: ReadonlyMap<string, string>): void {
  const attributes = dict.lookup(ATTRIBUTES);
  for (const each of attributes instanceof PDFArray ? attributes.asArray() : [attributes]) {
    const heads = each instanceof PDFDict ? each.lookup(HEADERS) : undefined;
    if (!(heads instanceof PDFArray)) continue;
    heads.asArray().forEach((head, index) => {
      const id = renewed.get(textOf(head) ?? "");
      if (id !== undefined) heads.set(index, PDFString.of(id));
    });
  }
}

function textOf(object: PDFObject | undefined): string | undefined {
  return object instanceof PDFString || object instanceof PDFHexString ? object.decodeText() : undefined;
}
