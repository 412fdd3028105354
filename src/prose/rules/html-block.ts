import type MarkdownIt from "markdown-it";
import { HTML_OPEN_CLOSE_TAG_RE } from "markdown-it/lib/common/html_re.mjs";
import htmlBlock from "markdown-it/lib/rules_block/html_block.mjs";
import type StateBlock from "markdown-it/lib/rules_block/state_block.mjs";
import type StateCore from "markdown-it/lib/rules_core/state_core.mjs";
import type Token from "markdown-it/lib/token.mjs";

/** What an `html_fault` token tells: raw HTML that would hide the text behind it. */
export interface HtmlFault {
  /** `unclosed`: nothing ends what it opens; `incomplete`: a tag without its `>`. */
  readonly kind: "unclosed" | "incomplete";
  /** How it begins: `<!--`, `<p`. */
  readonly opener: string;
}

/** What begins a block that only its own end closes, and that end. */
const CLOSED_BY: readonly (readonly [RegExp, RegExp])[] = [
  [/^<(?:script|pre|style|textarea)(?=[\s>]|$)/i, /<\/(?:script|pre|style|textarea)>/gi],
  [/^<!--/, /-->/g],
  [/^<\?/, /\?>/g],
  [/^<!\[CDATA\[/, /\]\]>/g],
  [/^<![A-Za-z]/, />/g],
];

const TAG = new RegExp(HTML_OPEN_CLOSE_TAG_RE.source.replace("^", ""), "y");
const BLANK_LINE = /\n[ \t]*\n/;

/**
 * Blocks of raw HTML, as CommonMark has them, but for two kinds that would hide what follows: a comment,
 * `<script>` and the like that nothing closes end with their opening, and a tag without its `>` is text. Each
 * leaves an `html_fault`, which `src/source` reports. So does `<!--` in a paragraph.
 */
export function htmlBlocks(md: MarkdownIt): void {
  md.block.ruler.at("html_block", closedBlock, { alt: ["paragraph", "reference", "blockquote"] });
  md.core.ruler.before("text_join", "html_faults", findOpenComments);
}

function closedBlock(state: StateBlock, startLine: number, endLine: number, silent: boolean): boolean {
  const start = state.bMarks[startLine]! + state.tShift[startLine]!;
  if (state.src[start] !== "<" || state.sCount[startLine]! - state.blkIndent >= 4) return false;
  const line = state.src.slice(start, state.eMarks[startLine]);
  const closed = CLOSED_BY.find(([opens]) => opens.test(line));
  if (closed && !closesWithin(closed[1], start, state, endLine)) {
    if (!silent) takeOpening(state, startLine, closed[0].exec(line)![0]);
    return true;
  }
  if (!closed && /^<\/?[a-z]/i.test(line) && !isWholeTag(state.src, start)) {
    // Only what CommonMark takes for a block would have hidden anything.
    if (!silent && htmlBlock(state, startLine, endLine, true))
      pushFault(state, startLine, { kind: "incomplete", opener: /^<\/?[a-z][a-z0-9-]*/i.exec(line)![0] });
    return false;
  }
  return htmlBlock(state, startLine, endLine, silent);
}

/**
 * Whether an end stands between the start of a block and the last line that can belong to it. The next
 * end is remembered, so that many starts do not each search the rest of the source.
 */
function closesWithin(end: RegExp, start: number, state: StateBlock, endLine: number): boolean {
  const env = state.env as { htmlEnds?: Map<RegExp, { from: number; at: number }> };
  env.htmlEnds ??= new Map();
  let next = env.htmlEnds.get(end);
  if (!next || start < next.from || start > next.at) {
    end.lastIndex = start;
    next = { from: start, at: end.exec(state.src)?.index ?? Number.POSITIVE_INFINITY };
    env.htmlEnds.set(end, next);
  }
  // A comment that another one begins in was meant to end before.
  const isNested = state.src.startsWith("<!--", start) && openAgain(state.src, start) < next.at;
  return !isNested && next.at < (state.eMarks[endLine - 1] ?? 0);
}

function openAgain(source: string, start: number): number {
  const at = source.indexOf("<!--", start + "<!--".length);
  return at < 0 ? Number.POSITIVE_INFINITY : at;
}

function isWholeTag(source: string, start: number): boolean {
  return wholeTag(source, start) !== undefined;
}

/** The tag that begins at a place, with its `>`. */
function wholeTag(source: string, start: number): string | undefined {
  TAG.lastIndex = start;
  const match = TAG.exec(source)?.[0];
  return match === undefined || BLANK_LINE.test(match) ? undefined : match;
}

/** An unclosed `<pre>` keeps the words behind its tag; what else is unclosed is no text. */
function takeOpening(state: StateBlock, startLine: number, opener: string): void {
  pushFault(state, startLine, { kind: "unclosed", opener });
  const tag = wholeTag(state.src, state.bMarks[startLine]! + state.tShift[startLine]!) ?? "";
  const next = startLine + tag.split("\n").length;
  if (/^<pre/i.test(opener)) {
    const token = state.push("html_block", "", 0);
    token.map = [startLine, next];
    token.content = state.getLines(startLine, next, state.blkIndent, true);
  }
  state.line = next;
}

function pushFault(state: StateBlock, line: number, fault: HtmlFault): void {
  const token = state.push("html_fault", "", 0);
  token.map = [line, line + 1];
  token.meta = fault;
}

/** `<!--` that is left in the text of a paragraph opens a comment that nothing closes. */
function findOpenComments(state: StateCore): void {
  for (const token of state.tokens) {
    if (token.type !== "inline" || !token.content.includes("<!--")) continue;
    token.children = token.children!.flatMap((child): Token[] => {
      if (child.type !== "text" || !child.content.includes("<!--")) return [child];
      const fault = new state.Token("html_fault", "", 0);
      fault.meta = { kind: "unclosed", opener: "<!--" } satisfies HtmlFault;
      return [fault, child];
    });
  }
}
