import Token from "markdown-it/lib/token.mjs";
import { html } from "../markup/html.ts";
import type { DraftMark } from "../model/draft.ts";
import type { Prose } from "../model/prose.ts";
import type { ProseContext } from "./context.ts";
import { sourceAttribute } from "./source-attribute.ts";

/** The lines of the source that the blocks at the top level of the prose cover. */
export function linesOf({ tokens }: Prose): ReadonlySet<number> {
  const lines = new Set<number>();
  for (const { level, map } of tokens) {
    if (level !== 0 || map === null) continue;
    for (let line = map[0] + 1; line <= Math.max(map[1], map[0] + 1); line++) lines.add(line);
  }
  return lines;
}

/**
 * The prose with a mark below the block that covers the line of each error, or below the last one before
 * that line. The tokens of the article stay as they are.
 */
export function withDraftMarks(prose: Prose, marks: readonly DraftMark[]): Prose {
  const below = marksBelow(prose.tokens, marks);
  const tokens: Token[] = [];
  for (let index = 0; index <= prose.tokens.length; index++) {
    for (const mark of below.get(index) ?? []) tokens.push(markToken(mark));
    const token = prose.tokens[index];
    if (token) tokens.push(token);
  }
  return { tokens };
}

/** The marks by the index of the token before which they stand. */
function marksBelow(
  tokens: readonly Token[],
  marks: readonly DraftMark[],
): ReadonlyMap<number, readonly DraftMark[]> {
  const below = new Map<number, readonly DraftMark[]>();
  // From the last block to the first, each block takes the marks on its lines and behind them.
  const left = marks.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0));
  for (const { start, end } of blocksOf(tokens).toReversed()) {
    let from = left.length;
    while (from > 0 && (left[from - 1]!.line ?? 0) >= start) from--;
    if (from < left.length) below.set(end, left.splice(from));
  }
  return below.set(0, left);
}

/** The blocks at the top level: the first line of each, and the index after its last token. */
function blocksOf(tokens: readonly Token[]): readonly { readonly start: number; readonly end: number }[] {
  const blocks: { start: number; end: number }[] = [];
  let depth = 0;
  let start = Number.POSITIVE_INFINITY;
  for (const [index, { map, nesting }] of tokens.entries()) {
    if (depth === 0 && map) start = map[0] + 1;
    depth = Math.max(0, depth + nesting);
    if (depth === 0) blocks.push({ start, end: index + 1 });
  }
  return blocks;
}

function markToken(mark: DraftMark): Token {
  const token = new Token("draft_mark", "p", 0);
  token.block = true;
  token.meta = mark;
  return Object.freeze(token);
}

/** The mark as HTML. Messages are in English, whatever the language of the article is. */
export function draftMarkHtml({ id, message, line }: DraftMark, context: ProseContext): string {
  const { words, ids } = context;
  const name = ids ? html` id="${id}"` : undefined;
  return html`<p class="draft-mark"${name}${sourceAttribute(line, context)}><strong>${words.draft}:</strong> <span lang="en" dir="ltr">${message}</span></p>\n`
    .text;
}
