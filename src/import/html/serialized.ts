import type { ChildNode } from "domhandler";
import { escapeHtml } from "../../markup/html.ts";

/** An element as XML. */
export function serialized(node: ChildNode): string {
  if (node.type === "text") return escapeHtml(node.data);
  if (node.type !== "tag") return "";
  const attributes = Object.entries(node.attribs).map(([name, value]) => ` ${name}="${escapeHtml(value)}"`);
  return `<${node.name}${attributes.join("")}>${node.children.map(serialized).join("")}</${node.name}>`;
}
