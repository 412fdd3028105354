import type { Words } from "../../src/i18n/words.ts";
import { escapeHtml } from "../../src/markup/html.ts";

const OPENING = /<span class="note" data-note="(\d+)">/;

/**
 * Footnotes that stand in the text (`<span class="note">…</span>`) put into brackets with their
 * name, because the speaker view has no style sheet of ours that could set them apart.
 */
export function bracketNotes(html: string, words: Words): string {
  const opening = OPENING.exec(html);
  if (!opening) return html;
  const start = opening.index + opening[0].length;
  const end = endOfSpan(html, start);
  const label = escapeHtml(words.note(Number(opening[1])));
  const note = ` <small>[${label}: ${html.slice(start, end).trim()}]</small>`;
  return html.slice(0, opening.index) + note + bracketNotes(html.slice(end + "</span>".length), words);
}

/** Where the span that is open at `start` ends. */
function endOfSpan(html: string, start: number): number {
  const tags = /<(\/?)span\b/g;
  tags.lastIndex = start;
  let depth = 1;
  for (let tag = tags.exec(html); tag; tag = tags.exec(html)) {
    depth += tag[1] ? -1 : 1;
    if (depth === 0) return tag.index;
  }
  return html.length;
}
