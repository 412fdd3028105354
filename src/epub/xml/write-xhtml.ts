import { forXml } from "../../markup/for-xml.ts";
import { escapeHtml } from "../../markup/html.ts";
import type { Piece } from "./markup.ts";

/** What the roles of the Digital Publishing vocabulary are called in books. https://www.w3.org/TR/epub-ssv-11/ */
const TYPES: Readonly<Record<string, string>> = {
  "doc-abstract": "abstract",
  "doc-backlink": "backlink",
  "doc-bibliography": "bibliography",
  "doc-biblioref": "biblioref",
  "doc-chapter": "chapter",
  "doc-colophon": "colophon",
  "doc-cover": "cover",
  "doc-endnotes": "footnotes",
  "doc-footnote": "footnote",
  "doc-glossary": "glossary",
  "doc-noteref": "noteref",
  "doc-pagebreak": "pagebreak",
  "doc-subtitle": "subtitle",
};

const NAMESPACES: Readonly<Record<string, string>> = {
  math: "http://www.w3.org/1998/Math/MathML",
  svg: "http://www.w3.org/2000/svg",
};

/** Writes pieces of HTML as XHTML for books. */
export function writeXhtml(pieces: readonly Piece[]): string {
  let text = "";
  const foreign: string[] = [];
  pieces.forEach((piece, index) => {
    switch (piece.kind) {
      case "text":
        text += xmlText(piece.text);
        break;
      case "open": {
        if (piece.name in NAMESPACES) foreign.push(piece.name);
        const next = pieces[index + 1];
        const isEmpty = next?.kind === "close" && next.name === piece.name && isVoid(piece.name, foreign);
        text += `<${piece.name}${attributesOf(piece, foreign.at(-1))}${isEmpty ? "/>" : ">"}`;
        break;
      }
      case "close": {
        const before = pieces[index - 1];
        const isEmpty = before?.kind === "open" && before.name === piece.name && isVoid(piece.name, foreign);
        if (!isEmpty) text += `</${piece.name}>`;
        if (piece.name === foreign.at(-1)) foreign.pop();
        break;
      }
      default:
        piece satisfies never;
    }
  });
  return text;
}

const VOID = new Set(["br", "col", "hr", "img", "input", "link", "meta", "source", "track", "wbr"]);

/** Old reading systems take `<td/>` for a start tag, so only what never has content is written so. */
function isVoid(name: string, foreign: readonly string[]): boolean {
  return foreign.length > 0 || VOID.has(name);
}

function attributesOf(
  { name, attributes }: Extract<Piece, { kind: "open" }>,
  foreign: string | undefined,
): string {
  const all: Record<string, string> = {};
  for (const [key, value] of Object.entries(attributes)) {
    // What pages keep for their scripts.
    if (foreign && key.startsWith("data-")) continue;
    if (/^[A-Za-z_][\w.:-]*$/.test(key)) all[key] = value;
  }
  if (name in NAMESPACES) all.xmlns = NAMESPACES[name]!;
  if (name === "pre" || name === "code" || name === "math") all.dir ??= "ltr";
  // What may be wider than the page is scrolled by keys, too. Tables and code have this in all outputs.
  if (name === "div" && / equation /.test(` ${all.class ?? ""} `)) all.tabindex ??= "0";
  if (all.lang !== undefined) all["xml:lang"] = all.lang;
  const type = all.role === undefined ? undefined : TYPES[all.role];
  if (type !== undefined) all["epub:type"] ??= type;
  return Object.entries(all)
    .map(([key, value]) => ` ${key}="${xmlText(value)}"`)
    .join("");
}

/** Text for XML, between tags or in an attribute. */
export function xmlText(text: string): string {
  return escapeHtml(forXml(text));
}
