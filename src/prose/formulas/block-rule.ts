import type StateBlock from "markdown-it/lib/rules_block/state_block.mjs";
import { findCloser } from "./closers.ts";
import { attributesAfter, type Delimiter, displayDelimiter, looksLikeTex } from "./delimiters.ts";
import { displayMeta, type FormulaMeta } from "./formula.ts";

/**
 * The block rule for a display formula that has its lines for itself: `$$…$$`, `\[…\]` or a bare
 * environment, with attributes behind it. It has no blank line, as in Pandoc, so one that is not closed
 * takes nothing of what follows; it is then text, in which the inline rule marks it.
 */
export function formulaBlock(
  state: StateBlock,
  startLine: number,
  endLine: number,
  silent: boolean,
): boolean {
  if (state.sCount[startLine]! - state.blkIndent >= 4) return false;
  const start = state.bMarks[startLine]! + state.tShift[startLine]!;
  const delimiter = displayDelimiter(state.src, start);
  if (!delimiter || start + delimiter.open.length > state.eMarks[startLine]!) return false;
  const last = lastLine(state, startLine, endLine, delimiter);
  if (last === undefined) return false;
  const lines = state.getLines(startLine, last + 1, state.sCount[startLine]!, false);
  const formula = read(lines.slice(lines.indexOf(delimiter.open)), delimiter);
  if (!formula) return false;
  if (silent) return true;
  const token = state.push("math_block", "math", 0);
  token.block = true;
  token.map = [startLine, last + 1];
  token.markup = delimiter.open;
  token.content = formula.content;
  token.meta = formula.meta;
  state.line = last + 1;
  return true;
}

/** The line with the closer, before any blank line, end of the container or second opener. */
function lastLine(state: StateBlock, startLine: number, endLine: number, delimiter: Delimiter) {
  const { open, close } = delimiter;
  for (let line = startLine; line < endLine; line++) {
    if (line > startLine && (state.isEmpty(line) || state.sCount[line]! < state.blkIndent)) return undefined;
    const start = state.bMarks[line]! + state.tShift[line]!;
    const text = state.src.slice(start, state.eMarks[line]!);
    const from = line === startLine ? open.length : 0;
    if (findCloser(text, close, from) >= 0) return line;
    if (line > startLine && text.startsWith(open)) return undefined;
  }
  return undefined;
}

/** Reads the lines of a formula; undefined when text follows it, or when its brackets are only escaped. */
function read(
  lines: string,
  { open, close, kept }: Delimiter,
): { content: string; meta: FormulaMeta } | undefined {
  const end = findCloser(lines, close, open.length);
  const inner = lines.slice(open.length, end);
  const { attributes, end: after } = attributesAfter(lines, end + close.length, lines.length);
  if (end < 0 || inner.trim() === "" || lines.slice(after).trim() !== "") return undefined;
  if (open === "\\[" && !inner.startsWith("\n") && !looksLikeTex(inner)) return undefined;
  const content = kept ? lines.slice(0, end + close.length) : inner;
  return { content, meta: displayMeta(content, attributes) };
}
