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
  const inner = children ? captioned(children).map(node) : undefined;
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
    case "strong":
    case "emphasis":
    case "delete":
      return { ...loose, children: inner };
    default:
      return inner ? { ...loose, children: inner } : loose;
  }
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
