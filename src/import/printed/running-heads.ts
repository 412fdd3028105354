import type { PrintedBlock } from "./blocks.ts";

/** Fewest pages that have a line, so that it is no text. */
const FEWEST = 3;

/** Whether a block is a page number, or a line that comes back on other pages: a running head. */
export function runningHeads(blocks: readonly PrintedBlock[]): (block: PrintedBlock) => boolean {
  const pages = new Map<string, Set<number>>();
  for (const block of blocks) {
    const key = keyOf(block);
    pages.set(key, (pages.get(key) ?? new Set()).add(block.page));
  }
  return (block) =>
    /^[^\p{L}\p{N}]*\d{1,4}[^\p{L}\p{N}]*$/u.test(keyOf(block)) ||
    (block.lines.length === 1 && pages.get(keyOf(block))!.size >= FEWEST);
}

/** The same line with other page numbers is the same. */
function keyOf({ lines }: PrintedBlock): string {
  const text = lines.map((line) => line.trim()).join(" ");
  return /\p{L}/u.test(text) ? text.replace(/\d+/g, "0") : text;
}
