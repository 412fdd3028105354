import type { Block, Inline, Node } from "./nodes.ts";

const INLINE: ReadonlySet<string> = new Set([
  ...["text", "emphasis", "strong", "delete", "superscript", "subscript", "mark", "underline", "small"],
  ...["inlineCode", "keyboard", "break", "task", "inlineMath", "image", "link", "citation"],
  ...["footnoteReference", "span", "abbreviation"],
]);

/** Whether a node stands among words. */
export function isInline({ type }: { readonly type: string }): boolean {
  return INLINE.has(type);
}

/** Blocks, with words between them put into paragraphs of their own. */
export function asBlocks(nodes: readonly Node[]): readonly Block[] {
  const blocks: Block[] = [];
  let words: Inline[] = [];
  const flush = () => {
    if (words.some((word) => word.type !== "text" || word.value.trim() !== ""))
      blocks.push({ type: "paragraph", children: words });
    words = [];
  };
  for (const node of nodes) {
    if (isInline(node)) words.push(node as Inline);
    else {
      flush();
      blocks.push(node as Block);
    }
  }
  flush();
  return blocks;
}
