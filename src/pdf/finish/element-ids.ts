import { PDFArray, PDFDict, PDFName, PDFString } from "@cantoo/pdf-lib";
import { isNode, type TagNode } from "../read/tag-nodes.ts";
import { textOf } from "../text-of.ts";

const ID = PDFName.of("ID");
const ATTRIBUTES = PDFName.of("A");
const HEADERS = PDFName.of("Headers");
const DIGITS = 6;

/**
 * Gives an id to each footnote, and a new id to each element that has one (table cells that other cells
 * name as their headers). The browser makes ids of its node numbers, which keep counting from one
 * document to the next. The new ids contain the number of the print run's first page, so they are the
 * same every time and differ from those of other print runs. `first` is that number. Gives the ids in
 * order.
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
  for (const node of nodes) renameHeaders(node.dict, renewed);
  return named;
}

function allNodes(node: TagNode): TagNode[] {
  return [node, ...node.kids.flatMap((kid) => (isNode(kid) ? allNodes(kid) : []))];
}

function digits(number: number): string {
  return String(number).padStart(DIGITS, "0");
}

/** Replaces the ids of a cell's headers by the new ones (ISO 32000-1, 14.8.5.7). */
function renameHeaders(dict: PDFDict, renewed: ReadonlyMap<string, string>): void {
  const attributes = dict.lookup(ATTRIBUTES);
  for (const each of attributes instanceof PDFArray ? attributes.asArray() : [attributes]) {
    const headers = each instanceof PDFDict ? each.lookup(HEADERS) : undefined;
    if (!(headers instanceof PDFArray)) continue;
    headers.asArray().forEach((header, index) => {
      const id = renewed.get(textOf(header) ?? "");
      if (id !== undefined) headers.set(index, PDFString.of(id));
    });
  }
}
