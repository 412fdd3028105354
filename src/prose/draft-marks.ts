import Token from "markdown-it/lib/token.mjs";
import { html } from "../markup/html.ts";
import type { DraftMark } from "../model/draft.ts";
import type { Prose } from "../model/prose.ts";
import type { ProseContext } from "./context.ts";

/** Whether a block at the top level of the prose covers a line of the source. */
export function coversLine({ tokens }: Prose, line: number): boolean {
  return tokens.some((token) => token.level === 0 && isOnLine(token, line));
}

/**
 * The prose with a mark below the block that covers the line of each error, or below the last one before
 * that line. The tokens of the article stay as they are.
 */
export function withDraftMarks(prose: Prose, marks: readonly DraftMark[]): Prose {
  const below = new Map<number, DraftMark[]>();
  for (const mark of marks) {
    const end = mark.line === undefined ? 0 : endOfBlock(prose.tokens, mark.line);
    below.set(end, [...(below.get(end) ?? []), mark]);
  }
  const tokens: Token[] = [];
  for (let index = 0; index <= prose.tokens.length; index++) {
    for (const mark of below.get(index) ?? []) tokens.push(markToken(mark));
    const token = prose.tokens[index];
    if (token) tokens.push(token);
  }
  return { tokens };
}

/** The index after the top-level block that covers a line, or after the last one that begins before it. */
function endOfBlock(tokens: readonly Token[], line: number): number {
  let depth = 0;
  let isBefore = false;
  let end = 0;
  for (const [index, token] of tokens.entries()) {
    if (depth === 0 && token.map) isBefore = token.map[0] < line;
    depth = Math.max(0, depth + token.nesting);
    if (isBefore && depth === 0) end = index + 1;
  }
  return end;
}

function isOnLine({ map }: Token, line: number): boolean {
  return map !== null && map[0] < line && line <= Math.max(map[1], map[0] + 1);
}

function markToken(mark: DraftMark): Token {
  const token = new Token("draft_mark", "p", 0);
  token.block = true;
  token.meta = mark;
  return Object.freeze(token);
}

/** The mark as HTML. Messages are in English, whatever the language of the article is. */
export function draftMarkHtml({ id, message }: DraftMark, { words, ids }: ProseContext): string {
  const name = ids ? html` id="${id}"` : undefined;
  return html`<p class="draft-mark"${name}><strong>${words.draft}:</strong> <span lang="en" dir="ltr">${message}</span></p>\n`
    .text;
}
