import type MarkdownIt from "markdown-it";
import type StateBlock from "markdown-it/lib/rules_block/state_block.mjs";
import type StateInline from "markdown-it/lib/rules_inline/state_inline.mjs";

/** A way to write text that nobody is to read, in another dialect of Markdown. */
export interface HiddenKind {
  readonly open: string;
  readonly close: string;
  /** The tool that hides it. */
  readonly tool: string;
}

/** The `meta` of a `hidden_text` token, which `src/source` removes. */
export interface HiddenMeta {
  readonly kind: HiddenKind;
  /** What is hidden within a paragraph, with its marks; empty for a block. */
  readonly text: string;
  /** False for a mark at the start of a line that nothing closes. What follows it stays text. */
  readonly closed: boolean;
}

/**
 * Comments of other dialects. Their text must not be published, so it is no text here either; HTML's
 * `<!-- -->` is read with the rest of raw HTML. A kind whose mark begins another's stands behind it.
 */
const KINDS: readonly HiddenKind[] = [
  { open: "%%", close: "%%", tool: "Obsidian" },
  { open: "{{/*", close: "*/}}", tool: "Hugo" },
  { open: "{{!--", close: "--}}", tool: "Handlebars" },
  { open: "{% comment %}", close: "{% endcomment %}", tool: "Liquid" },
  { open: "{/*", close: "*/}", tool: "MDX" },
  { open: "{>>", close: "<<}", tool: "CriticMarkup" },
  { open: "{# ", close: " #}", tool: "Jinja" },
];

/**
 * Makes a `hidden_text` token, which renders as nothing, of a comment in another dialect: over several
 * lines when its mark starts a line, or within a paragraph.
 */
export function hiddenText(md: MarkdownIt): void {
  md.block.ruler.before("fence", "hidden_text", hiddenBlock, {
    alt: ["paragraph", "reference", "blockquote", "list"],
  });
  md.inline.ruler.before("link", "hidden_text", hiddenInline);
}

function kindAt(text: string, at: number): HiddenKind | undefined {
  return KINDS.find(({ open }) => text.startsWith(open, at));
}

function hiddenBlock(state: StateBlock, startLine: number, endLine: number, silent: boolean): boolean {
  if (state.sCount[startLine]! - state.blkIndent >= 4) return false;
  const start = state.bMarks[startLine]! + state.tShift[startLine]!;
  const kind = kindAt(state.src, start);
  const from = start + (kind?.open.length ?? 0);
  // What is closed on its own line stands in a paragraph.
  if (!kind || state.src.slice(from, state.eMarks[startLine]).includes(kind.close)) return false;
  if (silent) return true;
  const closing = findClose(state, kind, startLine, endLine);
  const token = state.push("hidden_text", "", 0);
  token.hidden = true;
  token.map = [startLine, (closing?.line ?? startLine) + 1];
  token.meta = { kind, text: "", closed: closing !== undefined } satisfies HiddenMeta;
  if (closing) goOnBehind(state, closing);
  else state.line = startLine + 1;
  return true;
}

/** Where the mark that closes a comment ends, in a block. */
interface Closing {
  readonly line: number;
  readonly end: number;
}

/** Up to which line each kind of mark was looked for in vain, so that no line is searched twice. */
const SEARCHED = new WeakMap<StateBlock, Map<HiddenKind, number>>();

function findClose(
  state: StateBlock,
  kind: HiddenKind,
  startLine: number,
  endLine: number,
): Closing | undefined {
  const searched = SEARCHED.get(state) ?? new Map<HiddenKind, number>();
  SEARCHED.set(state, searched);
  if ((searched.get(kind) ?? -1) >= endLine) return undefined;
  for (let line = startLine + 1; line < endLine; line++) {
    const start = state.bMarks[line]! + state.tShift[line]!;
    const found = state.src.slice(start, state.eMarks[line]).indexOf(kind.close);
    if (found >= 0) return { line, end: start + found + kind.close.length };
  }
  searched.set(kind, endLine);
  return undefined;
}

/** Goes on with what stands behind a comment on its last line. */
function goOnBehind(state: StateBlock, { line, end }: Closing): void {
  const rest = state.src.slice(end, state.eMarks[line]);
  if (rest.trim() === "") {
    state.line = line + 1;
    return;
  }
  state.bMarks[line] = end;
  state.tShift[line] = rest.length - rest.trimStart().length;
  state.sCount[line] = state.blkIndent;
  state.line = line;
}

/** The kinds that are known to close nowhere in the text of a state. */
const UNCLOSED = new WeakMap<StateInline, Set<HiddenKind>>();

function hiddenInline(state: StateInline, silent: boolean): boolean {
  const kind = kindAt(state.src, state.pos);
  if (!kind || /[\p{L}\p{N}%]/u.test(state.src[state.pos - 1] ?? "")) return false;
  const unclosed = UNCLOSED.get(state) ?? new Set<HiddenKind>();
  if (unclosed.has(kind)) return false;
  const close = state.src.indexOf(kind.close, state.pos + kind.open.length);
  if (close < 0) UNCLOSED.set(state, unclosed.add(kind));
  if (close < 0 || close >= state.posMax) return false;
  const end = close + kind.close.length;
  if (!silent) {
    const token = state.push("hidden_text", "", 0);
    token.hidden = true;
    token.meta = { kind, text: state.src.slice(state.pos, end), closed: true } satisfies HiddenMeta;
  }
  state.pos = end;
  return true;
}
