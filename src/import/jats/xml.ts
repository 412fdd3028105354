import type { ChildNode, Element } from "domhandler";
import { parseDocument } from "htmlparser2";
import { escapeHtml } from "../../markup/html.ts";

/**
 * XML as elements, with where each begins. Never throws: what is not closed is closed at its end. Entities have the
 * signs that the file’s own DOCTYPE gives them, else those of HTML, which are named as in the DTDs of JATS.
 */
export function parseXml(xml: string): readonly ChildNode[] {
  return parseDocument(withoutEntities(xml), { xmlMode: true, decodeEntities: true, withStartIndices: true })
    .children;
}

/** Gives a function that says in which line of its file a node of `parseXml(xml)` begins, from 1. */
export function linesIn(xml: string): (node: ChildNode) => number {
  const ends = [...withoutEntities(xml).matchAll(/\n/g)].map(({ index }) => index);
  return ({ startIndex }) => {
    let [from, to] = [0, ends.length];
    while (from < to) {
      const middle = (from + to) >> 1;
      if (ends[middle]! < (startIndex ?? 0)) from = middle + 1;
      else to = middle;
    }
    return from + 1;
  };
}

/** XML with signs in the place of entities that XML itself does not have. */
function withoutEntities(xml: string): string {
  const own = new Map<string, string>();
  for (const [, name, , value] of xml.matchAll(/<!ENTITY\s+([\w.-]+)\s+(["'])([^"'<>\n]{0,200})\2\s*>/g))
    own.set(name!, value!);
  return xml.replace(/&([A-Za-z][\w.-]*);/g, (written, name: string) => {
    if (/^(?:amp|lt|gt|quot|apos)$/.test(name)) return written;
    return own.get(name) ?? escapeHtml(textOf(parseDocument(written).children));
  });
}

export function isElement(node: ChildNode): node is Element {
  // Of a page, scripts and styles are elements of kinds of their own.
  return node.type === "tag" || (node.type as string) === "script" || (node.type as string) === "style";
}

/** The elements within nodes. */
export function elementsIn(nodes: readonly ChildNode[]): readonly Element[] {
  return nodes.filter(isElement);
}

/** The first element of a name within another, at any depth. */
export function find(within: readonly ChildNode[], name: string): Element | undefined {
  for (const element of elementsIn(within)) {
    const found = element.name === name ? element : find(element.children, name);
    if (found) return found;
  }
  return undefined;
}

/** All elements of a name within others, at any depth, but not within each other. */
export function findAll(within: readonly ChildNode[], name: string): readonly Element[] {
  return elementsIn(within).flatMap((element) =>
    element.name === name ? [element] : findAll(element.children, name),
  );
}

/** The children of an element that have a name. */
export function childrenNamed(element: Element | undefined, ...names: readonly string[]): readonly Element[] {
  return elementsIn(element?.children ?? []).filter(({ name }) => names.includes(name));
}

/** Elements that stand on lines of their own. */
const BLOCKS =
  /^(?:p|sec|title|subtitle|list-item|list|td|th|tr|speech|speaker|def|term|term-head|def-head|fn|label|caption|disp-.*|code|preformat|verse-line|attrib|kwd|ref|boxed-text|supplementary-material|break|fig|table-wrap)$/;

/** Elements whose text is no word of a reader: formulas, and names of files. */
const SILENT = /^(?:(?:\w+:)?math|tex-math|alt-text|long-desc|object-id)$/;

/** Whether an element is a formula whose TeX or MathML is there: it is read as that, with all that is in it. */
export function isFormula(element: Element): boolean {
  return /^(?:inline|disp)-formula$/.test(element.name) && formulaIn(element) !== undefined;
}

/** The TeX or MathML in an element, TeX before MathML. */
export function formulaIn({ children }: Element): Element | undefined {
  return find(children, "tex-math") ?? findMath(children);
}

/** MathML, whatever its prefix is. */
function findMath(within: readonly ChildNode[]): Element | undefined {
  for (const element of elementsIn(within)) {
    const found = /^(?:\w+:)?math$/.test(element.name) ? element : findMath(element.children);
    if (found) return found;
  }
  return undefined;
}

/** All text within nodes, with a line for each block; without that of elements named in `but`. */
export function textOf(nodes: readonly ChildNode[], but: readonly string[] = []): string {
  return nodes
    .map((node) => {
      if (node.type === "text") return node.data;
      if (node.type === "cdata") return textOf(node.children, but);
      if (!isElement(node) || SILENT.test(node.name) || isFormula(node) || but.includes(node.name)) return "";
      // The number of a note is not what a reader reads.
      if (node.name === "xref" && node.attribs["ref-type"] === "fn") return "";
      const text = textOf(node.children, node.name === "abbrev" ? [...but, "def"] : but);
      return BLOCKS.test(node.name) ? `\n${text}\n` : text;
    })
    .join("");
}

/** The text of an element in one line; empty without one. */
export function lineOf(element: Element | undefined): string {
  return element ? textOf(element.children).replace(/\s+/g, " ").trim() : "";
}

/** All characters of a node as they are written, with their blanks; nothing where there is none. */
export function plainText(node: ChildNode | undefined): string {
  if (!node) return "";
  if ("data" in node) return node.data;
  return isElement(node) || node.type === "cdata" ? node.children.map(plainText).join("") : "";
}
