import type Token from "markdown-it/lib/token.mjs";
import type { Node } from "../../document/nodes.ts";
import { decodeAddress } from "../../prose/address.ts";
import type { CitationMeta } from "../../prose/citation-syntax.ts";
import { crossReferenceText } from "../../prose/cross-reference.ts";
import { diagramOf } from "../../prose/diagrams/diagram.ts";
import { formulaOf } from "../../prose/formulas/formula.ts";
import { namesIn } from "../../prose/formulas/prepare-tex.ts";
import { labelOf } from "../../prose/label.ts";
import { readFenceInfo } from "../../prose/listings/fence-info.ts";
import type { CrossReferenceMeta } from "../../prose/rules/cross-reference.ts";
import { imageMeta } from "../../prose/rules/image-attributes.ts";
import type { TaskMeta } from "../../prose/rules/task-list.ts";
import { element, elementAttributes } from "./element-node.ts";
import type { TreeContext } from "./tree-context.ts";
import { writtenAttributes } from "./written-attributes.ts";

/** The nodes of a token that holds no others. */
export function leaf(token: Token, context: TreeContext): readonly Node[] {
  return LEAVES[token.type]?.(token, context) ?? [];
}

const text = (value: string): readonly Node[] => (value === "" ? [] : [{ type: "text", value }]);

const LEAVES: Readonly<Record<string, (token: Token, context: TreeContext) => readonly Node[]>> = {
  text: ({ content }) => text(content),
  math_stray: ({ content }) => text(content),
  softbreak: () => text("\n"),
  hardbreak: () => [{ type: "break" }],
  code_inline: ({ content }) => [{ type: "inlineCode", value: content }],
  image: imageNode,
  footnote_ref: footnoteNode,
  citation: citationNode,
  citation_authors: ({ content, meta }) => text((meta as CitationMeta).formatted?.authors?.text ?? content),
  cross_reference: referenceNode,
  linked_reference: ({ content }) => [
    { type: "link", url: content, children: [{ type: "text", value: decodeAddress(content) }] },
  ],
  task_mark: ({ meta }) => [{ type: "task", done: (meta as TaskMeta).done }],
  math_inline: formulaNode,
  math_block: formulaNode,
  fence: ({ info, content }) => [codeNode(info, content)],
  code_block: ({ content }) => [codeNode("", content)],
  diagram: diagramNode,
  html_open: (token) => element({ tag: token.tag, attributes: elementAttributes(token) }, []),
  hr: () => [{ type: "thematicBreak" }],
};

function imageNode(token: Token): readonly Node[] {
  const { attributes } = imageMeta(token);
  const { alt: _said, ...values } = attributes?.values ?? {};
  const braces = attributes && writtenAttributes({ ...attributes, values });
  const title = token.attrGet("title");
  return [
    {
      type: "image",
      url: token.attrGet("src") ?? "",
      alt: token.attrGet("alt") ?? "",
      ...(title ? { title } : {}),
      ...(braces ? { attributes: braces } : {}),
    },
  ];
}

function footnoteNode({ meta }: Token, { article }: TreeContext): readonly Node[] {
  const note = article.footnotes[(meta as { readonly id: number }).id];
  return note ? [{ type: "footnoteReference", identifier: String(note.number) }] : [];
}

function citationNode({ content, meta }: Token): readonly Node[] {
  const { formatted, works } = meta as CitationMeta;
  const keys = works.map(({ key }) => key);
  return [{ type: "citation", written: content, text: formatted?.text ?? content, keys }];
}

function referenceNode({ content, meta }: Token, { article, words }: TreeContext): readonly Node[] {
  const value = crossReferenceText(article, content, words, (meta as CrossReferenceMeta).form);
  return [{ type: "link", url: `#${content}`, children: [{ type: "text", value }] }];
}

function formulaNode(token: Token): readonly Node[] {
  const { display, mathml } = formulaOf(token)!;
  const { tag = labelOf(token)?.number } = namesIn(token.content);
  const id = labelOf(token)?.id ?? token.attrGet("id") ?? undefined;
  return [
    {
      type: display ? "math" : "inlineMath",
      value: token.content.trim(),
      ...(mathml === undefined ? {} : { mathml }),
      ...(id === undefined ? {} : { id }),
      ...(tag === undefined ? {} : { number: String(tag) }),
    },
  ];
}

function diagramNode(token: Token): readonly Node[] {
  const { drawing, alt } = diagramOf(token)!;
  const code = codeNode(token.info, token.content);
  if (!drawing) return [code];
  return [
    { type: "drawing", svg: drawing.svg, alt: alt ?? drawing.text, value: code.value, info: code.info },
  ];
}

/** Code, with what its fence says in Pandoc’s form: `js`, or `{.js #lst-add caption="Adding"}`. */
function codeNode(written: string, content: string) {
  const { language, attributes, lines, isChunk } = readFenceInfo(written);
  const values = lines === undefined ? attributes.values : { ...attributes.values, hl: lines };
  const more = isChunk ? "" : writtenAttributes({ ...attributes, values });
  const lang = language === "" ? "" : `.${language}`;
  const info = more === "" ? language : `{${[lang, more].filter(Boolean).join(" ")}}`;
  return { type: "code", lang: language, info, value: content.replace(/\n$/, "") } as const;
}
