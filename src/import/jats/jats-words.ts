import type { ChildNode, Element } from "domhandler";
import type { Citation, Inline, Marked, Node } from "../../document/nodes.ts";
import { plainWords } from "../../document/plain-words.ts";
import { texOf } from "../html/html-tree.ts";
import { keyOf } from "./jats-works.ts";
import type { Told } from "./told.ts";
import { find, formulaIn, isFormula, lineOf, textOf } from "./xml.ts";

const MARKS: Readonly<Record<string, Marked["type"]>> = {
  italic: "emphasis",
  bold: "strong",
  strike: "delete",
  sub: "subscript",
  sup: "superscript",
  underline: "underline",
};

/** An element among words as nodes; undefined for one that is a block. A formula that cannot be read is told. */
export function wordNodes(
  element: Element,
  inside: (nodes: readonly ChildNode[]) => readonly Node[],
  told: Told,
): readonly Node[] | undefined {
  const { name, children, attribs } = element;
  const mark = MARKS[name];
  if (mark) return marked(mark, inside(children));
  switch (name) {
    case "monospace":
      return [{ type: "inlineCode", value: lineOf(element) }];
    case "break":
      return [{ type: "break" }];
    case "ext-link":
    case "uri":
    case "email": {
      const address = attribs["xlink:href"] ?? lineOf(element);
      const url = name === "email" && !address.includes(":") ? `mailto:${address}` : address;
      const words = inside(children) as readonly Inline[];
      return /^(?:https?|mailto|ftp):/.test(url) ? [{ type: "link", url, children: words }] : words;
    }
    case "xref":
      return reference(element, inside(children), told);
    case "inline-formula":
    case "disp-formula": {
      // Where there is neither TeX nor MathML, it is words or a picture.
      if (!isFormula(element)) return inside(children);
      const tex = formulaTex(element);
      if (tex === "") told.left("", "a formula that cannot be read", element);
      if (tex === "") return [];
      return [{ type: name === "disp-formula" ? "math" : "inlineMath", value: tex }];
    }
    case "abbrev":
      return [
        {
          type: "abbreviation",
          title: lineOf(find(children, "def")),
          children: [{ type: "text", value: textOf(children, ["def"]) }],
        },
      ];
    default:
      return undefined;
  }
}

/** Words that look different; citations that are raised are only citations. */
function marked(type: Marked["type"], children: readonly Node[]): readonly Node[] {
  if (children.length === 0) return [];
  const isCited = children.some((child) => child.type === "citation" || child.type === "footnoteReference");
  if (type === "superscript" && isCited) return children;
  return [{ type, children: children as readonly Inline[] }];
}

function reference(element: Element, words: readonly Node[], told: Told): readonly Node[] {
  const { attribs, children } = element;
  const ids = (attribs.rid ?? "").split(/\s+/).filter(Boolean);
  if (attribs["ref-type"] === "fn") {
    const [note] = ids.filter((id) => told.notes.has(id));
    if (note !== undefined) return [{ type: "footnoteReference", identifier: note }];
    told.left(textOf(children), "the mark of a note that is not in the text", element);
    return [];
  }
  if (attribs["ref-type"] !== "bibr" || ids.length === 0) return words;
  const keys = ids.map(keyOf);
  return [citationOf(keys, textOf(children))];
}

function citationOf(keys: readonly string[], text: string): Citation {
  const [, place] = (keys.length === 1 && /,\s*(pp?\.\s?[\d–-]+)/.exec(text)) || [];
  const written = `[${keys.map((key) => `@${key}`).join("; ")}${place ? `, ${place}` : ""}]`;
  return { type: "citation", written, text, keys };
}

/**
 * Words with citations beside each other as one, without the brackets that stand around them: a style sets its own.
 */
export function joinedCitations(nodes: readonly Node[]): readonly Node[] {
  const out: Node[] = [];
  for (const node of nodes) {
    const [gap, before] = [out.at(-1), out.at(-2)];
    const isNear = gap?.type === "text" && /^[\s,;]*$/.test(gap.value) && before?.type === "citation";
    if (node.type === "citation" && isNear) {
      const { keys, text } = before as Citation;
      out.splice(-2, 2, citationOf([...keys, ...node.keys], `${text}${plainWords(gap)}${node.text}`));
    } else out.push(node);
  }
  return out.map((node, index): Node => {
    if (node.type !== "text") return node;
    const opens =
      out[index + 1]?.type === "citation" && /[[(]\s*$/.test(node.value) && closes(out[index + 2]);
    const isClose = out[index - 1]?.type === "citation" && closes(node) && opensBefore(out[index - 2]);
    const cut = isClose ? node.value.replace(/^\s*[\])]/, "") : node.value;
    return { ...node, value: opens ? cut.replace(/[[(]\s*$/, "") : cut };
  });
}

function closes(node: Node | undefined): boolean {
  return node?.type === "text" && /^\s*[\])]/.test(node.value);
}

function opensBefore(node: Node | undefined): boolean {
  return node?.type === "text" && /[[(]\s*$/.test(node.value);
}

/** The TeX of a formula; of a whole LaTeX document, what is in it. */
function formulaTex(element: Element): string {
  const source = formulaIn(element)!;
  if (source.name !== "tex-math") return texOf(source);
  const text = source.children
    .map((child) => ("data" in child ? child.data : textOf([child])))
    .join("")
    .trim();
  const inner = /\\begin\{document\}([\s\S]*)\\end\{document\}/.exec(text)?.[1] ?? text;
  return inner
    .trim()
    .replace(/^\$\$?|\$\$?$/g, "")
    .trim();
}
