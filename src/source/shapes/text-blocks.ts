import type Token from "markdown-it/lib/token.mjs";
import { lineOf } from "../../prose/tokens.ts";

/** A text of an article, or an element of raw HTML, in the order of the source. */
export interface TextBlock {
  readonly kind: "heading" | "paragraph" | "item" | "html";
  /** Level of a heading, from 1; else 0. */
  readonly level: number;
  /** Its source. */
  readonly text: string;
  /** Line in the source, from 1. */
  readonly line: number;
}

/** The headings, paragraphs, list items and raw HTML of an article. Quotations and `:::` blocks are left out. */
export function textBlocks(tokens: readonly Token[]): readonly TextBlock[] {
  const blocks: TextBlock[] = [];
  let depth = 0;
  let items = 0;
  tokens.forEach((token, index) => {
    const { type, nesting, content } = token;
    if (/^(?:blockquote|div|callout|table)_/.test(type)) depth += nesting;
    if (/^list_item_/.test(type)) items += nesting;
    if (depth > 0) return;
    const line = lineOf(token);
    const inner = tokens[index + 1]?.content ?? "";
    if (type === "html_block") blocks.push({ kind: "html", level: 0, text: content, line });
    if (type === "heading_open")
      blocks.push({ kind: "heading", level: Number(token.tag.slice(1)), text: inner, line });
    if (type === "paragraph_open")
      blocks.push({ kind: items > 0 ? "item" : "paragraph", level: 0, text: inner, line });
  });
  return blocks;
}
