import type MarkdownIt from "markdown-it";
import type StateCore from "markdown-it/lib/rules_core/state_core.mjs";
import Token from "markdown-it/lib/token.mjs";
import { type CalloutMeta, kindOfBlock, kindOfQuote } from "../callouts/kinds.ts";
import type { DivMeta } from "./fenced-div.ts";

/** `[!note]- Title` at the start of a quotation; what stands behind `|` is Obsidian's and says how it looks there. */
const MARK = /^\[!([\p{L}_-]+)(?:\|[^\]\n]*)?\]([+-]?)(?:[ \t]+([^\n]*))?(?:\n|$)/u;

/**
 * Callouts: a quotation that starts with `[!note]`, as on GitHub and in Obsidian, or a block
 * `::: note`. Makes `callout_open`, `callout_title_open`, the words of a title of its own,
 * `callout_title_close`, the content and `callout_close`; see `CalloutMeta`.
 * https://docs.github.com/en/get-started/writing-on-github/getting-started-with-writing-and-formatting-on-github/basic-writing-and-formatting-syntax#alerts
 */
export function callouts(md: MarkdownIt): void {
  md.core.ruler.before("inline", "callouts", (state) => {
    state.tokens = withCallouts(state);
  });
}

function withCallouts({ tokens }: StateCore): Token[] {
  const out: Token[] = [];
  /** The callouts that are open, and whether each quotation or block is one. */
  const open: (CalloutMeta | undefined)[] = [];
  let index = 0;
  while (index < tokens.length) {
    const token = tokens[index]!;
    const isOpener = token.type === "blockquote_open" || token.type === "div_open";
    const start = isOpener ? startOf(tokens, index) : undefined;
    if (isOpener) open.push(start?.meta);
    if (start) {
      out.push(...start.tokens);
      index = start.next;
      continue;
    }
    const isCloser = token.type === "blockquote_close" || token.type === "div_close";
    const meta = isCloser ? open.pop() : undefined;
    if (meta) Object.assign(token, { type: "callout_close", tag: "div", meta });
    out.push(token);
    index++;
  }
  return out;
}

/** The tokens that start a callout, and the index of the first token behind them. */
interface Start {
  readonly meta: CalloutMeta;
  readonly tokens: readonly Token[];
  readonly next: number;
}

function startOf(tokens: readonly Token[], index: number): Start | undefined {
  return tokens[index]!.type === "div_open" ? startOfBlock(tokens, index) : startOfQuote(tokens, index);
}

function startOfQuote(tokens: readonly Token[], index: number): Start | undefined {
  const [open, paragraph, inline] = tokens.slice(index, index + 3) as [Token, Token?, Token?];
  if (paragraph?.type !== "paragraph_open" || inline?.type !== "inline") return undefined;
  const match = MARK.exec(inline.content);
  if (!match) return undefined;
  const [all, written, sign, title = ""] = match;
  const fold = sign === "-" ? "closed" : sign === "+" ? "open" : undefined;
  const meta = {
    written: written!.toLowerCase(),
    kind: kindOfQuote(written!) ?? "note",
    closed: true,
    isInLine: false,
  } as const;
  const rest = inline.content.slice(all.length);
  const line = inline.map?.[0] ?? 0;
  if (rest.trim() !== "") {
    inline.content = rest;
    const map: [number, number] = [line + 1, inline.map?.[1] ?? line + 1];
    Object.assign(inline, { map });
    Object.assign(paragraph, { map });
  }
  const next = rest.trim() === "" ? index + 4 : index + 1;
  return start(open, meta, fold, title.trim(), line, next);
}

/** In Quarto, a heading at the start of the block is its title. */
function startOfBlock(tokens: readonly Token[], index: number): Start | undefined {
  const open = tokens[index]!;
  const { name, closed, attributes, title, isInLine = false } = open.meta as DivMeta;
  const kind = kindOfBlock(name);
  if (!kind) return undefined;
  const { collapse } = attributes?.values ?? {};
  const fold = collapse === undefined ? undefined : collapse === "true" ? "closed" : "open";
  const meta = { written: name.replace(/^callout-/i, "").toLowerCase(), kind, closed, isInLine };
  const written = attributes?.values.title ?? title ?? "";
  const line = open.map?.[0] ?? 0;
  const isHeading = written === "" && tokens[index + 1]?.type === "heading_open";
  if (!isHeading) return start(open, meta, fold, written, line, index + 1);
  const heading = tokens[index + 2]!;
  return start(open, meta, fold, heading.content, heading.map?.[0] ?? line, index + 4);
}

function start(
  open: Token,
  about: Omit<CalloutMeta, "titled" | "fold">,
  fold: CalloutMeta["fold"],
  title: string,
  line: number,
  next: number,
): Start {
  const meta: CalloutMeta = { ...about, titled: title !== "", ...(fold ? { fold } : {}) };
  Object.assign(open, { type: "callout_open", tag: "div", meta });
  const make = (type: string, nesting: Token["nesting"], level: number) => {
    const token = new Token(type, "", nesting);
    return Object.assign(token, { level: open.level + level, map: [line, line + 1], meta, block: true });
  };
  const words = Object.assign(make("inline", 0, 2), { content: title, children: [], meta: null });
  const tokens = [
    open,
    make("callout_title_open", 1, 1),
    ...(meta.titled ? [words] : []),
    make("callout_title_close", -1, 1),
  ];
  return { meta, tokens, next };
}
