import type Token from "markdown-it/lib/token.mjs";
import type { CalloutMeta } from "../../prose/callouts/kinds.ts";
import { type Label, labelOf } from "../../prose/label.ts";
import type { AbbreviationMeta } from "../../prose/rules/abbreviations.ts";
import type { DivMeta } from "../../prose/rules/fenced-div.ts";
import { tableMeta } from "../../prose/rules/labelled-table.ts";
import type { SpanMeta } from "../../prose/rules/span.ts";
import { elementAttributes } from "./element-node.ts";
import type { TreeContext } from "./tree-context.ts";
import { writtenAttributes } from "./written-attributes.ts";

/** A node without its children. */
export interface Opened {
  readonly type: string;
  readonly [key: string]: unknown;
}

/** The node that a token opens, still without children. Of tokens that say nothing, `transparent`. */
export function opened(token: Token, context: TreeContext): Opened {
  return OPENED[token.type]?.(token, context) ?? { type: "transparent" };
}

const only = (type: string) => (): Opened => ({ type });

const OPENED: Readonly<Record<string, (token: Token, context: TreeContext) => Opened>> = {
  em_open: only("emphasis"),
  strong_open: only("strong"),
  key_open: only("strong"),
  s_open: only("delete"),
  sub_open: only("subscript"),
  sup_open: only("superscript"),
  mark_open: only("mark"),
  blockquote_open: only("blockquote"),
  tr_open: only("tableRow"),
  dl_open: only("definitionList"),
  dt_open: only("definitionTerm"),
  dd_open: only("definition"),
  callout_title_open: only("calloutTitle"),
  list_item_open: only("listItem"),
  paragraph_open: ({ hidden }) => ({ type: "paragraph", ...(hidden ? { tight: true } : {}) }),
  heading_open: headingNode,
  bullet_list_open: () => ({ type: "list", ordered: false }),
  ordered_list_open: (token) => ({ type: "list", ordered: true, start: Number(token.attrGet("start") ?? 1) }),
  link_open: (token) => ({ type: "link", url: token.attrGet("href") ?? "", ...titleOf(token) }),
  table_open: (token) => ({ type: "table", attributes: tableBraces(token) }),
  th_open: (token) => ({ type: "tableCell", head: true, ...alignmentOf(token) }),
  td_open: (token) => ({ type: "tableCell", head: false, ...alignmentOf(token) }),
  abbr_open: ({ meta }) => ({ type: "abbreviation", title: (meta as AbbreviationMeta).title }),
  span_open: spanNode,
  div_open: divNode,
  callout_open: ({ meta }) => ({ type: "callout", name: (meta as CalloutMeta).kind }),
  figure_open: captionedNode,
  captioned_open: captionedNode,
  caption_open: (token, { words }) => ({ type: "caption", ...labelText(labelOf(token), words) }),
  html_open: (token) => ({ type: "element", tag: token.tag, attributes: elementAttributes(token) }),
};

function headingNode(token: Token): Opened {
  const id = token.attrGet("id");
  const named = id ? { id, attributes: `#${id}` } : {};
  return { type: "heading", depth: Number(token.tag.slice(1)), ...named };
}

function spanNode({ meta }: Token): Opened {
  const { written = "", attributes } = (meta as SpanMeta | null) ?? {};
  const { id, classes = [] } = attributes ?? {};
  return { type: "span", attributes: written, classes, ...(id === undefined ? {} : { id }) };
}

/** A block. One that is for the output alone which is shown is nothing but its content. */
function divNode({ meta }: Token, { output }: TreeContext): Opened {
  const { name } = meta as DivMeta;
  return name === output ? { type: "transparent" } : { type: "div", name };
}

function captionedNode(token: Token): Opened {
  const id = token.attrGet("id");
  return { type: "captioned", kind: labelOf(token)?.kind ?? "figure", ...(id ? { id } : {}) };
}

/** What stands behind a table’s caption. The caption of a table in CSV is one of its attributes. */
function tableBraces(token: Token): string {
  const { attributes } = tableMeta(token);
  const { caption: _words, ...values } = attributes.values;
  return writtenAttributes({ ...attributes, values });
}

function alignmentOf(token: Token): object {
  const align = /text-align:(\w+)/.exec(token.attrGet("style") ?? "")?.[1];
  return align ? { align } : {};
}

function labelText(label: Label | undefined, words: TreeContext["words"]): { readonly label?: string } {
  return label?.number === undefined ? {} : { label: words[label.kind](label.number) };
}

function titleOf(token: Token): { readonly title?: string } {
  const title = token.attrGet("title");
  return title ? { title } : {};
}
