import type MarkdownIt from "markdown-it";
import type StateBlock from "markdown-it/lib/rules_block/state_block.mjs";
import { DEEPEST_BLOCK } from "../../model/limits.ts";

/**
 * Keeps the text of lists and quotations that stand too deep inside others: it becomes one paragraph,
 * after a `too_deep` token, which `src/source` reports.
 */
export function deepBlocks(md: MarkdownIt): void {
  md.block.ruler.before("table", "too_deep", tooDeep);
}

function tooDeep(state: StateBlock, startLine: number, endLine: number): boolean {
  if (state.level < DEEPEST_BLOCK) return false;
  const mark = state.push("too_deep", "", 0);
  mark.map = [startLine, endLine];
  const open = state.push("paragraph_open", "p", 1);
  open.map = [startLine, endLine];
  const inline = state.push("inline", "", 0);
  inline.content = state.getLines(startLine, endLine, state.blkIndent, false).trim();
  inline.map = [startLine, endLine];
  inline.children = [];
  state.push("paragraph_close", "p", -1);
  state.line = endLine;
  return true;
}
