import type Token from "markdown-it/lib/token.mjs";
import { asBlocks } from "../../document/as-blocks.ts";
import type { Block, Inline, Node } from "../../document/nodes.ts";
import { plainWords } from "../../document/plain-words.ts";
import type { Prose } from "../../model/prose.ts";
import { shownTokens } from "../../prose/visibility.ts";
import { type Element, element } from "./element-node.ts";
import { leaf } from "./leaf-node.ts";
import { tableOf } from "./table-node.ts";
import { type Opened, opened } from "./token-node.ts";
import type { TreeContext } from "./tree-context.ts";

/** Prose as blocks of a tree, without the blocks that the output of the context does not show. */
export function proseTree({ tokens }: Prose, context: TreeContext): readonly Block[] {
  const shown = context.output === undefined ? tokens : shownTokens(tokens, context.output);
  return asBlocks(treeOf(shown, context));
}

/** Words of prose, such as those of a heading. */
export function inlineTree({ tokens }: Prose, context: TreeContext): readonly Inline[] {
  return treeOf(tokens, context) as readonly Inline[];
}

/** A node of any kind, also of those that are only there until what holds them is finished. */
interface Loose {
  readonly type: string;
}

/** Nodes from tokens. Each token that opens something has one that closes it. */
function treeOf(tokens: readonly Token[], context: TreeContext): readonly Node[] {
  const root: { node: Opened; children: Loose[] } = { node: { type: "root" }, children: [] };
  const stack = [root];
  const add = (token: Token): void => {
    if (token.type === "inline") (token.children ?? []).forEach(add);
    else if (token.nesting === 0) stack.at(-1)!.children.push(...leaf(token, context));
    else if (token.nesting > 0) stack.push({ node: opened(token, context), children: [] });
    else {
      const { node, children } = stack.pop()!;
      stack.at(-1)!.children.push(...finished(node, children));
    }
  };
  tokens.forEach(add);
  return root.children as Node[];
}

/** The node that was opened, with its children; the children alone where the node says nothing. */
function finished(node: Opened, children: readonly Loose[]): readonly Loose[] {
  const finish = FINISHED[node.type];
  return finish ? finish(children, node) : [{ ...node, children } as Loose];
}

const withBlocks = (children: readonly Loose[], node: Opened): readonly Loose[] => [
  { ...node, children: asBlocks(children as readonly Node[]) } as Loose,
];

const FINISHED: Readonly<Record<string, (children: readonly Loose[], node: Opened) => readonly Loose[]>> = {
  transparent: (children) => children,
  element: (children, node) => element(node as unknown as Element, children as readonly Node[]),
  table: (children, { attributes }) => [tableOf(children, attributes as string)],
  paragraph: (children, node) => (children.length === 0 ? [] : [{ ...node, children } as Loose]),
  blockquote: withBlocks,
  definition: withBlocks,
  div: withBlocks,
  list: (children, node) => {
    const spread = (children as readonly { readonly spread?: boolean }[]).some((item) => item.spread);
    return [{ ...node, spread, children } as Loose];
  },
  listItem: (children, node) => withBlocks(children, { ...node, spread: children.some(isSpread) }),
  callout: (children, node) => {
    const title = children.find(({ type }) => type === "calloutTitle");
    const words = title ? plainWords(title) : "";
    const named = { type: "div", name: node.name, ...(words === "" ? {} : { title: words }) };
    return withBlocks(
      children.filter((child) => child !== title),
      named,
    );
  },
  captioned: (children, node) => {
    const caption = children.find(({ type }) => type === "caption");
    const rest = children.filter((child) => child !== caption && child.type !== "text");
    return [{ ...node, ...(caption ? { caption } : {}), children: rest } as Loose];
  },
};

/** Whether a node is a paragraph with space around it. */
function isSpread(node: Loose): boolean {
  return node.type === "paragraph" && !("tight" in node);
}
