import type Token from "markdown-it/lib/token.mjs";

/** Splits tokens into the blocks at the top level. */
export function cutBlocks(tokens: readonly Token[]): Token[][] {
  const blocks: Token[][] = [];
  let depth = 0;
  for (const token of tokens) {
    if (depth === 0) blocks.push([]);
    blocks.at(-1)!.push(token);
    depth = Math.max(0, depth + token.nesting);
  }
  return blocks;
}
