import type Token from "markdown-it/lib/token.mjs";
import { asBlocks } from "../../document/as-blocks.ts";
import type { Details, Inline, Node } from "../../document/nodes.ts";
import { plainWords } from "../../document/plain-words.ts";
import { tableOf } from "./table-node.ts";

/** An element of HTML, without what is in it. */
export interface Element {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
}

/** The attributes of an element of HTML; its id is the one that it can be linked to by. */
export function elementAttributes({ attrs, meta }: Token): Element["attributes"] {
  const { id: _written, ...attributes } = Object.fromEntries(attrs ?? []);
  const { anchor } = (meta as { readonly anchor?: string } | null) ?? {};
  return anchor === undefined ? attributes : { ...attributes, id: anchor };
}

/** An element of HTML with its children as nodes. What only groups, or looks different, gives its children. */
export function element({ tag, attributes }: Element, children: readonly Node[]): readonly Node[] {
  const { id } = attributes;
  const nodes = NODES[tag]?.(children, attributes, tag) ?? children;
  if (id === undefined) return nodes as readonly Node[];
  const anchor = { type: "span", classes: [], attributes: `{#${id}}`, id } as const;
  if (tag === "span") return [{ ...anchor, children: children as readonly Inline[] }];
  return [{ ...anchor, children: [] }, ...(nodes as readonly Node[])];
}

type Maker = (
  children: readonly Node[],
  attributes: Element["attributes"],
  tag: string,
) => readonly { readonly type: string }[];

const one =
  (type: string): Maker =>
  (children) => [{ type, children } as { readonly type: string }];

const words =
  (type: "inlineCode" | "keyboard"): Maker =>
  (children) => [{ type, value: children.map(plainWords).join("") } as { readonly type: string }];

const heading: Maker = (children, _attributes, tag) => [
  { type: "heading", depth: Number(tag.slice(1)), children } as { readonly type: string },
];

const list: Maker = (children, _attributes, tag) => [
  {
    type: "list",
    ordered: tag === "ol",
    spread: false,
    children: children.filter(({ type }) => (type as string) === "listItem"),
  } as { readonly type: string },
];

const cell: Maker = (children, { colspan, rowspan }, tag) => [
  {
    type: "tableCell",
    head: tag === "th",
    ...(Number(colspan) > 1 ? { columns: Number(colspan) } : {}),
    ...(Number(rowspan) > 1 ? { rows: Number(rowspan) } : {}),
    children: inCell(children),
  } as { readonly type: string },
];

const blocks =
  (type: string, more: object = {}): Maker =>
  (children) => [{ type, ...more, children: asBlocks(children) } as { readonly type: string }];

const NODES: Readonly<Record<string, Maker>> = {
  ...Object.fromEntries(["em", "i", "cite", "dfn", "var"].map((tag) => [tag, one("emphasis")])),
  ...Object.fromEntries(["strong", "b"].map((tag) => [tag, one("strong")])),
  ...Object.fromEntries(["s", "del", "strike"].map((tag) => [tag, one("delete")])),
  ...Object.fromEntries(["u", "ins"].map((tag) => [tag, one("underline")])),
  ...Object.fromEntries(["h1", "h2", "h3", "h4", "h5", "h6"].map((tag) => [tag, heading])),
  ...Object.fromEntries(
    ["div", "section", "figure"].map((tag) => [tag, (nodes: readonly Node[]) => asBlocks(nodes)]),
  ),
  sub: one("subscript"),
  sup: one("superscript"),
  mark: one("mark"),
  small: one("small"),
  dl: one("definitionList"),
  dt: one("definitionTerm"),
  tr: one("tableRow"),
  p: one("paragraph"),
  summary: one("summary"),
  br: () => [{ type: "break" }],
  hr: () => [{ type: "thematicBreak" }],
  kbd: words("keyboard"),
  code: words("inlineCode"),
  samp: words("inlineCode"),
  a: (children, { href = "" }) => [{ type: "link", url: href, children } as { readonly type: string }],
  abbr: (children, { title = "" }) => [
    { type: "abbreviation", title, children } as { readonly type: string },
  ],
  q: (children) =>
    [{ type: "text", value: "“" }, ...children, { type: "text", value: "”" }] as readonly Node[],
  blockquote: blocks("blockquote"),
  dd: blocks("definition"),
  li: blocks("listItem", { spread: false }),
  ul: list,
  ol: list,
  td: cell,
  th: cell,
  table: (children) => [tableOf(children)],
  pre: (children) => [
    { type: "code", lang: "", info: "", value: children.map(plainWords).join("") } as {
      readonly type: string;
    },
  ],
  details: (children) => [details(children)],
};

function details(children: readonly Node[]): Details {
  const summary = (children as readonly { readonly type: string }[]).find(({ type }) => type === "summary");
  const title = summary as { readonly children: readonly Inline[] } | undefined;
  const rest = children.filter((child) => (child as object) !== summary);
  return { type: "details", summary: title?.children ?? [], children: asBlocks(rest) };
}

/** A cell holds words: paragraphs in it are divided by line breaks. */
function inCell(children: readonly Node[]): readonly Inline[] {
  return asBlocks(children).flatMap((block, index): readonly Inline[] => {
    const inlines: readonly Inline[] =
      block.type === "paragraph" ? block.children : [{ type: "text", value: plainWords(block) }];
    return index === 0 ? inlines : [{ type: "break" }, ...inlines];
  });
}
