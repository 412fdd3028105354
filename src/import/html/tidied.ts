import type { Block, Caption, Captioned, Image } from "../../document/nodes.ts";
import { plainWords } from "../../document/plain-words.ts";

/** A node as the library makes it. */
interface Loose {
  readonly type: string;
  readonly name?: string;
  readonly value?: string;
  readonly lang?: string | null;
  readonly url?: string;
  readonly alt?: string | null;
  readonly isCaption?: boolean;
  readonly children?: readonly Loose[];
}

/**
 * Nodes as ours: words of our own kinds, tables with their heads, and captions with the figure before or behind
 * them, or the table behind or before.
 */
export function tidied(nodes: readonly object[]): readonly Block[] {
  return captioned(nodes as readonly Loose[]).map(node) as unknown as readonly Block[];
}

function node(loose: Loose): object {
  const { type, name, children } = loose;
  const inner = children ? captioned(children).flatMap(outside).map(node) : undefined;
  switch (type) {
    case "textDirective":
      if (name === "keyboard") return { type: "keyboard", value: plainWords(loose) };
      return { ...loose, type: name, children: inner };
    case "code":
      return { type, lang: loose.lang ?? "", info: loose.lang ?? "", value: loose.value ?? "" };
    case "image":
      return { type, url: loose.url ?? "", alt: loose.alt ?? "" };
    case "table":
      return { ...loose, head: true, children: inner };
    case "tableCell":
      return { ...loose, head: false, children: inner };
    default:
      return inner ? { ...loose, children: inner } : loose;
  }
}

/** Words that look different, without the blanks at their ends: Markdown has none there. */
function outside(loose: Loose): readonly Loose[] {
  const { type, children } = loose;
  if (!["strong", "emphasis", "delete"].includes(type) || !children || children.length === 0) return [loose];
  const first = children[0]!;
  const last = children.at(-1)!;
  const before = first.type === "text" ? /^\s*/.exec(first.value ?? "")![0] : "";
  const after = last.type === "text" ? /\s*$/.exec(last.value ?? "")![0] : "";
  if (plainWords(loose).trim() === "" && children.every((child) => child.type === "text"))
    return [{ type: "text", value: plainWords(loose) }];
  const cut = children.map((child, index) => {
    const from = index === 0 ? before.length : 0;
    const to = (child.value ?? "").length - (index === children.length - 1 ? after.length : 0);
    return child.type === "text" ? { ...child, value: child.value!.slice(from, to) } : child;
  });
  const blank = (value: string): readonly Loose[] => (value === "" ? [] : [{ type: "text", value }]);
  return [...blank(before), { ...loose, children: cut }, ...blank(after)];
}

/** Blocks with each caption joined to what it is the caption of; one without stays a paragraph. */
function captioned(nodes: readonly Loose[]): readonly Loose[] {
  const out: Loose[] = [];
  for (let index = 0; index < nodes.length; index++) {
    const each = nodes[index]!;
    const next = nodes[index + 1];
    if (!each.isCaption) out.push(each);
    else if (next?.type === "table" && !isFigure(out.at(-1))) {
      out.push(joined(next, each));
      index++;
    } else if (isFigure(out.at(-1)) || out.at(-1)?.type === "table") out.push(joined(out.pop()!, each));
    else if (isFigure(next)) {
      out.push(joined(next!, each));
      index++;
    } else out.push({ ...each, isCaption: false });
  }
  return out;
}

/** Whether a node is a paragraph with a picture and nothing else. */
function isFigure(block: Loose | undefined): boolean {
  const words = (block?.children ?? []).filter(({ type, value }) => type !== "text" || value?.trim() !== "");
  return block?.type === "paragraph" && words.length === 1 && words[0]!.type === "image";
}

function joined(block: Loose, caption: Loose): Loose {
  const isTable = block.type === "table";
  const shown = isTable ? [block] : (block.children ?? []).filter(({ type }) => type === "image");
  const made = {
    type: "captioned",
    kind: isTable ? "table" : "figure",
    caption: { type: "caption", children: (caption.children ?? []).map(node) } as unknown as Caption,
    children: shown as unknown as readonly Image[],
  } satisfies Captioned;
  return made as unknown as Loose;
}
