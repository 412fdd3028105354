import type { ChildNode } from "domhandler";

/** An element as XML. */
export function serialized(node: ChildNode): string {
  if (node.type === "text") return escaped(node.data);
  if (node.type !== "tag") return "";
  const attributes = Object.entries(node.attribs).map(([name, value]) => ` ${name}="${escaped(value)}"`);
  return `<${node.name}${attributes.join("")}>${node.children.map(serialized).join("")}</${node.name}>`;
}

function escaped(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
