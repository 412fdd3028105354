import type MarkdownIt from "markdown-it";
import type StateBlock from "markdown-it/lib/rules_block/state_block.mjs";
import { kindOfBlock } from "../callouts/kinds.ts";
import { MARGIN } from "../margin.ts";
import { type Attributes, parseAttributes } from "./attributes.ts";
import { lineText } from "./line-text.ts";

/** The `meta` of the tokens that open and close a `:::` block. */
export interface DivMeta {
  /** The block's name: `slide`, `notes`, … */
  readonly name: string;
  /** What else its braces say: `{.callout-tip title="…"}`. */
  readonly attributes?: Attributes;
  /** Words behind the name of a callout: `::: tip Sleep well`. */
  readonly title?: string;
  /** Whether colons follow these words, as if the block ended in its first line. */
  readonly isInLine?: boolean;
  /** False when the file, or the outer block, ends before its closing `:::`. */
  readonly closed: boolean;
}

const BRACES = /^:{3,}\s*\{([^{}]*)\}\s*:*$/;
const NAME = /^:{3,}\s*([\p{L}\p{N}_-]+)\s*:*$/u;
const NAME_AND_TITLE = /^:{3,}\s*([\p{L}-]+)\s+([^\s{:][^{}]*)$/u;
const CLOSE = /^:{3,}\s*$/;
const CODE_FENCE = /^(`{3,}|~{3,})/;

/**
 * Pandoc's fenced divs: `::: name` (or `::: {.name}`) up to the `:::` that closes it. They nest.
 * Makes `div_open` and `div_close`, and `div_stray` for a `:::` that closes nothing.
 * https://pandoc.org/MANUAL.html#divs-and-spans
 */
export function fencedDivs(md: MarkdownIt): void {
  md.block.ruler.before("fence", "fenced_div", fencedDiv, {
    alt: ["paragraph", "reference", "blockquote", "list"],
  });
}

function fencedDiv(state: StateBlock, startLine: number, endLine: number, silent: boolean): boolean {
  if (state.sCount[startLine]! - state.blkIndent >= 4) return false;
  const line = lineText(state, startLine);
  if (!line.startsWith(":::")) return false;
  const opening = readOpening(line);
  if (!opening && !CLOSE.test(line)) return false;
  if (silent) return true;
  if (!opening) {
    const stray = state.push("div_stray", "", 0);
    stray.map = [startLine, startLine + 1];
    state.line = startLine + 1;
    return true;
  }
  pushDiv(state, opening, startLine, endLine);
  return true;
}

/** What a line that opens a block says of it; undefined for any other line. */
function readOpening(line: string): Omit<DivMeta, "closed"> | undefined {
  const named = NAME.exec(line);
  if (named) return { name: named[1]! };
  const attributes = parseAttributes(BRACES.exec(line)?.[1] ?? "");
  if (attributes?.classes[0] !== undefined) return { name: attributes.classes[0], attributes };
  const titled = NAME_AND_TITLE.exec(line);
  if (!titled || !kindOfBlock(titled[1]!)) return undefined;
  const name = titled[1]!;
  const written = titled[2]!.trimEnd();
  const title = withoutColons(written);
  return { name, title: title.trimEnd(), ...(title === written ? {} : { isInLine: true }) };
}

/** A text without the colons at its end, where there are three or more. No pattern: one takes the square of their number. */
function withoutColons(text: string): string {
  let end = text.length;
  while (text[end - 1] === ":") end--;
  return text.length - end < 3 ? text : text.slice(0, end);
}

/** The line of the `:::` that closes the block opened at `startLine`, or undefined. */
function findClose(state: StateBlock, startLine: number, endLine: number): number | undefined {
  let depth = 1;
  let code: string | undefined;
  for (let line = startLine + 1; line < endLine; line++) {
    const text = lineText(state, line);
    if (text && state.sCount[line]! < state.blkIndent) return undefined;
    const fence = CODE_FENCE.exec(text)?.[1];
    if (code !== undefined) {
      if (fence?.startsWith(code) && text.trim() === fence) code = undefined;
    } else if (fence) code = fence;
    else if (readOpening(text)) depth++;
    else if (CLOSE.test(text) && --depth === 0) return line;
  }
  return undefined;
}

function pushDiv(
  state: StateBlock,
  opening: Omit<DivMeta, "closed">,
  startLine: number,
  endLine: number,
): void {
  const closing = findClose(state, startLine, endLine);
  const end = closing ?? endLine;
  const oldParent = state.parentType;
  const oldLineMax = state.lineMax;
  state.parentType = "fenced_div" as typeof oldParent;
  const open = state.push("div_open", "div", 1);
  open.map = [startLine, end];
  open.block = true;
  open.meta = { ...opening, closed: closing !== undefined } satisfies DivMeta;
  if (opening.name === MARGIN) open.attrSet("class", MARGIN);
  // The inner parse must not run past the closing line (markdown-it-container does the same).
  state.lineMax = end;
  state.md.block.tokenize(state, startLine + 1, end);
  state.lineMax = oldLineMax;
  state.parentType = oldParent;
  const close = state.push("div_close", "div", -1);
  close.block = true;
  close.meta = open.meta;
  state.line = closing === undefined ? end : end + 1;
}
