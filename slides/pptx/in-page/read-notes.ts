const BLOCKS =
  "p, h1, h2, h3, h4, h5, h6, li, dt, dd, pre, tr, blockquote, figure, figcaption, hr, div, table, ul, ol";

/** The text of an element that may be hidden, with a line for each block and the TeX of formulas. */
export function notesText(element: Element): string {
  return linesOf(element)
    .replace(/[ \t]+/g, " ")
    .replace(/ ?\n ?/g, "\n")
    .replace(/\n{2,}/g, "\n")
    .trim();
}

function linesOf(node: Node): string {
  if (node instanceof Text) return node.data.replace(/\s+/g, " ");
  if (!(node instanceof Element)) return "";
  if (node.matches("math")) return node.getAttribute("data-tex") ?? node.textContent ?? "";
  if (node.matches("img")) return node.getAttribute("alt") ?? "";
  if (node.matches("br")) return "\n";
  if (node.matches("style, script")) return "";
  const text = [...node.childNodes].map(linesOf).join(node.matches("tr") ? " " : "");
  return node.matches(BLOCKS) ? `\n${text}\n` : text;
}
