import type { TagNode } from "../read/tag-nodes.ts";

/**
 * Parts blocks where a heading of level 2 begins a section: a question, or what stands beside the
 * questions. First comes what stands before the first of them, which may be nothing.
 */
export function inSections(blocks: readonly TagNode[]): TagNode[][] {
  const sections: TagNode[][] = [[]];
  for (const block of blocks) {
    if (block.type === "H2") sections.push([]);
    sections.at(-1)!.push(block);
  }
  return sections;
}
