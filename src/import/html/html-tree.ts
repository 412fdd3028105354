import type { ChildNode, Document, Element as DomElement } from "domhandler";
import type { Element, ElementContent, Nodes, Root, RootContent } from "hast";
import { defaultHandlers, toMdast } from "hast-util-to-mdast";
import { parseDocument } from "htmlparser2";
import { MathMLToLaTeX } from "mathml-to-latex";
import type { Block } from "../../document/nodes.ts";
import { serialized } from "./serialized.ts";
import { tidied } from "./tidied.ts";

/** HTML as elements. Never throws. */
export function parseHtml(html: string): Document {
  return parseDocument(html, { decodeEntities: true, lowerCaseTags: true });
}

/** Elements of HTML as blocks of a tree. */
export function htmlTree(nodes: readonly ChildNode[]): readonly Block[] {
  const root: Root = { type: "root", children: nodes.flatMap(hastOf) as RootContent[] };
  const tree = toMdast(root as Nodes, { document: true, handlers: HANDLERS as never });
  return tidied((tree as unknown as { readonly children: readonly Block[] }).children);
}

/** Names of attributes as hast spells them. */
const PROPERTIES: Readonly<Record<string, string>> = {
  colspan: "colSpan",
  rowspan: "rowSpan",
  align: "align",
};

function hastOf(node: ChildNode): readonly ElementContent[] {
  if (node.type === "text") return [{ type: "text", value: node.data }];
  if (node.type !== "tag") return [];
  const properties = Object.fromEntries(
    Object.entries(node.attribs).map(([name, value]) =>
      name === "class"
        ? ["className", value.split(/\s+/).filter(Boolean)]
        : [PROPERTIES[name] ?? name, /^(?:col|row)span$/.test(name) ? spanned(value) : value],
    ),
  );
  const element: Element = {
    type: "element",
    tagName: node.name,
    properties: { ...properties, ...alignmentOf(node) },
    children: node.name === "math" ? [] : node.children.flatMap(hastOf),
  };
  if (node.name === "math") return [{ ...element, data: { tex: texOf(node) } as never }];
  return [element];
}

/** How a cell of a table is aligned where its style says it, or the class of its only paragraph (in Word files). */
function alignmentOf({ name, attribs, children }: DomElement): { readonly align?: string } {
  if (name !== "td" && name !== "th") return {};
  const [only, ...others] = children;
  const paragraph = only?.type === "tag" && others.length === 0 ? (only.attribs.class ?? "") : "";
  const align =
    /(?:^|;)\s*text-align\s*:\s*(left|right|center)/i.exec(attribs.style ?? "")?.[1] ??
    /\balign-(right|center)\b/.exec(paragraph)?.[1];
  return align === undefined ? {} : { align: align.toLowerCase() };
}

/** How many columns or rows a cell takes: at most 1000, as in HTML. */
function spanned(value: string): number {
  return Math.min(1000, Number(value) || 1);
}

/** The TeX of a formula: what it says itself, else what its MathML means. */
export function texOf(math: DomElement): string {
  const source = serialized(math);
  const said = /<annotation[^>]*application\/x-tex[^>]*>([\s\S]*?)<\/annotation>/.exec(source)?.[1];
  const tex = said ?? math.attribs.alttext;
  if (tex) return tex.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&").trim();
  try {
    return MathMLToLaTeX.convert(source.replace(/<(\/?)\w+:/g, "<$1")).trim();
  } catch {
    return "";
  }
}

interface State {
  all(node: Element): unknown[];
  toFlow(nodes: unknown[]): unknown[];
}

/** A node of ours among words: the library takes this kind of node for a word, and `tidied` makes ours of it. */
const word =
  (type: string) =>
  (state: State, node: Element): object => ({
    type: "textDirective",
    name: type,
    children: state.all(node),
    attributes: {},
  });

const HANDLERS: Readonly<Record<string, (state: State, node: Element) => unknown>> = {
  sup: word("superscript"),
  sub: word("subscript"),
  mark: word("mark"),
  u: word("underline"),
  ins: word("underline"),
  kbd: word("keyboard"),
  abbr: (state, node) => ({
    ...word("abbreviation")(state, node),
    title: String(node.properties.title ?? ""),
  }),
  math: (_state, node) => {
    const { tex } = node.data as unknown as { readonly tex: string };
    const isDisplay = node.properties.display === "block";
    return isDisplay ? { type: "math", value: tex } : { type: "inlineMath", value: tex };
  },
  p: (state, node) => withRole(defaultHandlers.p(state as never, node as never), node),
  h1: (state, node) => withRole(defaultHandlers.h1(state as never, node as never), node),
  // Only links to elsewhere are kept: what is linked to in the text has other ids in an article.
  a: (state, node) => {
    const { href } = node.properties;
    const leads = typeof href === "string" && href !== "" && !href.startsWith("#");
    return leads ? defaultHandlers.a(state as never, node as never) : state.all(node);
  },
  div: (state, node) => {
    const { className } = node.properties;
    const isPrompt = Array.isArray(className) && className.includes("prompt");
    if (!isPrompt) return defaultHandlers.div(state as never, node as never);
    return { type: "div", name: "discuss", children: state.toFlow(state.all(node)) };
  },
  "note-ref": (_state, node) => ({ type: "footnoteReference", identifier: String(node.properties.id) }),
  figcaption: (state, node) => ({
    type: "paragraph",
    isCaption: true,
    children: state.all(node).flatMap(asWords),
  }),
  caption: (state, node) => ({
    type: "paragraph",
    isCaption: true,
    children: state.all(node).flatMap(asWords),
  }),
  table: (state, node) => {
    const caption = node.children.find((child) => child.type === "element" && child.tagName === "caption");
    const rest = { ...node, children: node.children.filter((child) => child !== caption) };
    const made = defaultHandlers.table(state as never, rest as never);
    const words = caption ? HANDLERS.caption!(state, caption as Element) : [];
    return [words, made].flat();
  },
  svg: () => undefined,
};

/** What a paragraph is by its class. */
const ROLES = ["title", "subtitle", "author", "date", "prompt-title"];

function withRole(made: unknown, { properties: { className } }: Element): unknown {
  const classes = Array.isArray(className) ? className : [];
  if (!made || classes.length === 0) return made;
  const role = ROLES.find((each) => classes.includes(each));
  return {
    ...(made as object),
    ...(role ? { role } : {}),
    ...(classes.includes("caption") ? { isCaption: true } : {}),
  };
}

/** The words of a paragraph within a caption. */
function asWords(node: unknown): readonly unknown[] {
  const { type, children } = node as { readonly type: string; readonly children?: readonly unknown[] };
  return type === "paragraph" ? (children ?? []) : [node];
}
