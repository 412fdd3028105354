import type { ChildNode } from "domhandler";
import { parseDocument } from "htmlparser2";
import type { Package } from "./package.ts";

/** Elements whose text is not shown, or is found elsewhere: deleted words, orders of fields, formulas, what a program that knows more would show. */
const HIDDEN = new Set([
  "w:delText",
  "w:instrText",
  "w:del",
  "w:moveFrom",
  "m:oMath",
  "m:oMathPara",
  "w:rPr",
]);

/** All words of a Word file, found without the library that converts it; those of heads and feet apart. */
export function wordsOfPackage({ document, others }: Package): {
  readonly text: string;
  readonly margins: readonly string[];
} {
  const parts = [...others];
  const isMargin = ([name]: readonly [string, string]) => /(?:header|footer)\d*\.xml$/.test(name);
  const shown = parts.filter((part) => !isMargin(part)).map(([, xml]) => textOf(xml));
  const margins = parts.filter(isMargin).map(([, xml]) => textOf(xml).trim());
  return {
    text: [textOf(document), ...shown].join("\n"),
    margins: [...new Set(margins)].filter((each) => each !== ""),
  };
}

function textOf(xml: string): string {
  return parseDocument(xml, { xmlMode: true }).children.map(nodeText).join("");
}

function nodeText(node: ChildNode): string {
  if (node.type !== "tag" || HIDDEN.has(node.name)) return "";
  const { name, children } = node;
  if (name === "mc:AlternateContent") {
    const fallback = children.find((child) => child.type === "tag" && child.name === "mc:Fallback");
    return nodeText(fallback ?? children.find((child) => child.type === "tag")!);
  }
  if (name === "w:t") return children.map((child) => ("data" in child ? child.data : "")).join("");
  if (name === "w:tab" || name === "w:br" || name === "w:cr") return " ";
  const inner = children.map(nodeText).join("");
  return name === "w:p" ? `${inner}\n` : inner;
}
