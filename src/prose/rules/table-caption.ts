import type MarkdownIt from "markdown-it";
import type StateBlock from "markdown-it/lib/rules_block/state_block.mjs";
import type StateCore from "markdown-it/lib/rules_core/state_core.mjs";
import type Token from "markdown-it/lib/token.mjs";
import { attributesAtEnd, NO_ATTRIBUTES } from "./attributes.ts";
import { csvAttributes } from "./csv.ts";
import { type Captioned, captioned, type TableMeta, tableMeta } from "./labelled-table.ts";
import { lineText } from "./line-text.ts";

const CAPTION = /^(?::|[Tt]able:)[ \t]+\S/;
const MARK = /^(?::|[Tt]able:)[ \t]+/;
/** The line below the head of a pipe table. */
const DELIMITER = /^\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?$/;
/** A caption is no longer than this, in lines. It bounds how far is looked for its table. */
const MOST_LINES = 20;

/**
 * Pandoc's captions of pipe tables: `: Caption {#tbl-x}` or `Table: Caption {#tbl-x}` directly above or
 * below the table, or with a blank line between. https://pandoc.org/MANUAL.html#extension-table_captions
 */
export function tableCaptions(md: MarkdownIt): void {
  // Before definition lists, which begin with a colon as well.
  md.block.ruler.before("deflist", "table_caption", caption, { alt: ["blockquote"] });
  md.block.ruler.before("deflist", "paragraph_before_caption", paragraphBeforeCaption);
  md.core.ruler.before("inline", "table_captions", joinCaptions);
}

function caption(state: StateBlock, startLine: number, endLine: number, silent: boolean): boolean {
  if (!CAPTION.test(lineText(state, startLine))) return false;
  // A table ends where its caption begins.
  if (silent) return (state.parentType as string) === "table";
  const last = state.tokens.at(-1);
  const isBelow =
    last?.type === "table_close" || (last?.type === "fence" && csvAttributes(last.info) !== undefined);
  const end = isBelow ? captionEnd(state, startLine, endLine) : captionAbove(state, startLine, endLine);
  if (end === undefined) return false;
  const token = state.push("table_caption", "", 0);
  token.map = [startLine, end];
  token.content = state.getLines(startLine, end, state.blkIndent, false).trim().replace(MARK, "");
  token.meta = { isBelow };
  state.line = end;
  return true;
}

/**
 * A paragraph of one line before a caption: without this, both would be a definition list. Where no
 * blank line is between them, only a caption with an id is one.
 */
function paragraphBeforeCaption(
  state: StateBlock,
  startLine: number,
  endLine: number,
  silent: boolean,
): boolean {
  if (silent || state.isEmpty(startLine)) return false;
  const isApart = startLine + 1 < endLine && state.isEmpty(startLine + 1);
  const next = startLine + (isApart ? 2 : 1);
  if (next >= endLine || !CAPTION.test(lineText(state, next))) return false;
  const end = captionAbove(state, next, endLine);
  if (end === undefined) return false;
  const words = state.getLines(next, end, state.blkIndent, false);
  if (!isApart && !/\{[^{}]*#[^{}]*\}\s*$/.test(words)) return false;
  state.push("paragraph_open", "p", 1).map = [startLine, startLine + 1];
  const inline = state.push("inline", "", 0);
  inline.content = lineText(state, startLine);
  inline.map = [startLine, startLine + 1];
  inline.children = [];
  state.push("paragraph_close", "p", -1);
  state.line = startLine + 1;
  return true;
}

/** The line after a caption that has a table below it; undefined when no table follows. */
function captionAbove(state: StateBlock, startLine: number, endLine: number): number | undefined {
  const end = captionEnd(state, startLine, endLine);
  const head = end < endLine && state.isEmpty(end) ? end + 1 : end;
  return isTableHead(state, head, endLine) ? end : undefined;
}

/** The line after a caption: the next blank one, or the head of a table. */
function captionEnd(state: StateBlock, startLine: number, endLine: number): number {
  let line = startLine + 1;
  const last = Math.min(endLine, startLine + MOST_LINES);
  while (line < last && !ends(state, line, endLine)) line++;
  return line;
}

function ends(state: StateBlock, line: number, endLine: number): boolean {
  return state.isEmpty(line) || state.sCount[line]! < state.blkIndent || isTableHead(state, line, endLine);
}

function isTableHead(state: StateBlock, line: number, endLine: number): boolean {
  if (line + 1 >= endLine || state.sCount[line]! < state.blkIndent) return false;
  const text = lineText(state, line);
  if (/^(`{3,}|~{3,})/.test(text)) return csvAttributes(text.replace(/^(`+|~+)/, "")) !== undefined;
  return text.includes("|") && DELIMITER.test(lineText(state, line + 1));
}

/** Puts each caption before its table, and both into one block. */
function joinCaptions(state: StateCore): void {
  const captions = captionsByTable(state.tokens);
  let close: Token | undefined;
  state.tokens = state.tokens.flatMap((token) => {
    if (token.type === "table_caption") return [];
    if (token.type === "table_close" && close) return [token, close];
    if (token.type !== "table_open") return [token];
    const around = aroundTable(token, captions.get(token));
    close = around?.after;
    return around ? [...around.before, token] : [token];
  });
}

function captionsByTable(tokens: readonly Token[]): ReadonlyMap<Token, Token> {
  const captions = new Map<Token, Token>();
  let above: Token | undefined;
  let table: Token | undefined;
  for (const token of tokens) {
    if (token.type === "table_open") {
      table = token;
      if (above) captions.set(table, above);
      above = undefined;
    } else if (token.type === "table_caption") {
      if ((token.meta as { isBelow: boolean }).isBelow && table) captions.set(table, token);
      else above = token;
    }
  }
  return captions;
}

/** What goes around a table; undefined when it has neither a caption nor attributes. */
function aroundTable(table: Token, caption: Token | undefined): Captioned | undefined {
  const { attributes, csv } = tableMeta(table);
  if (!caption) return csv ? captioned(table, { content: attributes.values.caption ?? "" }) : undefined;
  const written = attributesAtEnd(caption.content);
  const content = written?.before ?? caption.content;
  const { id = attributes.id, classes, values } = written?.attributes ?? NO_ATTRIBUTES;
  const joined = {
    ...(id === undefined ? {} : { id }),
    classes: [...attributes.classes, ...classes],
    values: { ...attributes.values, ...values },
  };
  table.meta = { ...tableMeta(table), attributes: joined } satisfies TableMeta;
  return captioned(table, { content, map: caption.map });
}
