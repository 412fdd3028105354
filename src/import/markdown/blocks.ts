import type Token from "markdown-it/lib/token.mjs";
import { markdown } from "../../prose/markdown.ts";

/** A block at the top level of a Markdown file, with its lines. */
export interface Block {
  /** `definition`: of a link or a footnote. `other`: tables, code, quotations, `:::` blocks … */
  readonly kind: "heading" | "paragraph" | "list" | "html" | "rule" | "definition" | "other";
  /** Level of a heading, from 1; else 0. */
  readonly level: number;
  /** Inline source of a heading or a paragraph; else the same as `source`. */
  readonly text: string;
  /** Its lines, unchanged. */
  readonly source: string;
  /** First line in the file, from 1. */
  readonly line: number;
  /** Items of a list. */
  readonly items: readonly Item[];
}

/** An item of a list: its source without the mark of the list and the indent. */
export interface Item {
  readonly source: string;
  /** `1.`, `-` */
  readonly mark: string;
  readonly line: number;
}

/**
 * The blocks of a Markdown text in their order, with all of its lines that are not blank. Lines before `first`
 * (from 0) are passed over: they are front matter.
 */
export function readBlocks(text: string, first: number): readonly Block[] {
  const lines = text.split("\n");
  const body = lines.map((line, index) => (index < first ? "" : line));
  const tokens = markdown.parse(body.join("\n"), {});
  const blocks: Block[] = [];
  let at = first;
  for (const [index, token] of tokens.entries()) {
    if (token.level !== 0 || !token.map || token.nesting < 0 || token.map[1] <= at) continue;
    const [from, to] = [Math.max(at, token.map[0]), token.map[1]];
    blocks.push(...between(body, at, from));
    blocks.push(blockOf(tokens, index, body, from, to));
    at = to;
  }
  return [...blocks, ...between(body, at, body.length)];
}

function blockOf(
  tokens: readonly Token[],
  index: number,
  lines: readonly string[],
  from: number,
  to: number,
): Block {
  const token = tokens[index]!;
  const kind = KINDS[token.type] ?? "other";
  const source = trimmed(lines.slice(from, to));
  const hasText = kind === "heading" || kind === "paragraph";
  return {
    kind,
    level: kind === "heading" ? Number(token.tag.slice(1)) : 0,
    text: hasText ? headingText(kind, source, tokens[index + 1]?.content ?? "") : source,
    source,
    line: from + 1,
    items: kind === "list" ? itemsOf(tokens, index, lines) : [],
  };
}

const KINDS: Readonly<Record<string, Block["kind"]>> = {
  heading_open: "heading",
  paragraph_open: "paragraph",
  bullet_list_open: "list",
  ordered_list_open: "list",
  html_block: "html",
  hr: "rule",
  footnote_reference_open: "definition",
  footnote_block_open: "definition",
};

/** What was typed in a heading, with its attributes; of a paragraph, its lines. */
function headingText(kind: Block["kind"], source: string, content: string): string {
  if (kind === "paragraph") return source;
  const atx = /^ {0,3}#{1,6}(?:[ \t]+(.*?))?(?:[ \t]+#+)?[ \t]*$/.exec(source);
  if (atx) return atx[1] ?? "";
  return source.includes("\n") ? source.replace(/\n[^\n]*$/, "").trim() : content;
}

function itemsOf(tokens: readonly Token[], open: number, lines: readonly string[]): readonly Item[] {
  const items: Item[] = [];
  for (let index = open + 1; index < tokens.length; index++) {
    const { type, level, map } = tokens[index]!;
    if (level === 0) break;
    if (type !== "list_item_open" || level !== 1 || !map) continue;
    const own = lines.slice(map[0], map[1]);
    const indent = /^\s*(?:[-*+]|\d+[.)])(?: {1,4}(?=\S)| ?)/.exec(own[0] ?? "")?.[0].length ?? 0;
    const texts = own.map((line, at) =>
      at === 0 ? line.slice(indent) : line.replace(new RegExp(`^ {0,${indent}}`), ""),
    );
    const mark = own[0]!.slice(0, indent).trim();
    items.push({ source: trimmed(texts), mark, line: map[0] + 1 });
  }
  return items;
}

/** Lines that no token stands for: definitions of links, and whatever else. */
function between(lines: readonly string[], from: number, to: number): readonly Block[] {
  const blocks: Block[] = [];
  for (let at = from; at < to; at++) {
    if (lines[at]!.trim() === "") continue;
    const start = at;
    const isNote = /^ {0,3}\[\^[^\]]+\]:/.test(lines[start]!);
    while (at + 1 < to && goesOn(lines, at + 1, isNote)) at++;
    const source = trimmed(lines.slice(start, at + 1));
    const kind = /^ {0,3}\[[^\]]+\]:/.test(source) ? "definition" : "other";
    blocks.push({ kind, level: 0, text: source, source, line: start + 1, items: [] });
  }
  return blocks;
}

/** Whether a line belongs to the definition above it. A note goes on after blank lines where lines are indented. */
function goesOn(lines: readonly string[], at: number, isNote: boolean): boolean {
  if (lines[at]!.trim() !== "") return !/^ {0,3}\[/.test(lines[at]!);
  const next = lines.slice(at).find((line) => line.trim() !== "");
  return isNote && next !== undefined && /^(?: {4}|\t)/.test(next);
}

/** Lines without blank ones around them. */
function trimmed(lines: readonly string[]): string {
  return lines.join("\n").replace(/^(?:[ \t]*\n)+|\s+$/g, "");
}
