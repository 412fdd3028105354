import type { Words } from "../../src/i18n/words.ts";
import { escapeHtml, type Html, html, raw } from "../../src/markup/html.ts";
import type { KeyPoint, Position } from "../../src/model/article.ts";
import type { Prose } from "../../src/model/prose.ts";
import { renderProse } from "../../src/prose/render-prose.ts";
import type { DeckContext } from "./deck-context.ts";

/** Prose on a slide. */
export function slideHtml(prose: Prose, { onSlide }: DeckContext): Html {
  return raw(withoutSections(renderProse(prose, onSlide)));
}

/** Prose for the speaker. Footnotes stand in brackets where the text refers to them. */
export function notesHtml(prose: Prose, { inNotes }: DeckContext): Html {
  return raw(withoutSections(bracketFootnotes(renderProse(prose, inNotes), inNotes.words)));
}

/** A key point or position on a slide. It stands alone there, so its final full stop or colon is dropped. */
export function standing({ prose }: KeyPoint | Position, context: DeckContext): Html {
  return raw(withoutStop(slideHtml(prose, context).text));
}

/** Words that link to the slide of a thing; plain words when no slide shows it. */
export function linkHtml(id: string, words: Html, { onSlide }: DeckContext): Html {
  const href = onSlide.link(id)?.href;
  return href ? html`<a href="${href}">${words}</a>` : words;
}

/** Drops the links inside text that is to become a link itself. */
export function withoutLinks(words: Html): Html {
  return raw(words.text.replace(/<\/?a\b[^>]*>/g, ""));
}

/** Drops one full stop or colon at the end, but not from an abbreviation (`the U.S.`) or an ellipsis. */
export function withoutStop(markup: string): string {
  const match = /^(.*?)([.:。．：۔])((?:<\/\w+>|\s)*)$/s.exec(markup);
  if (!match) return markup;
  const [, before = "", stop, after = ""] = match;
  if (stop === "." && /\.\p{L}$|\.$|\b(etc|cf|al)$/u.test(before)) return markup;
  return before + after;
}

/** reveal.js takes every `<section>` for a slide, so one that the author wrote becomes a plain block. */
function withoutSections(markup: string): string {
  return markup.replaceAll(/<(\/?)section\b/g, "<$1div");
}

const FOOTNOTE = /<span class="note" data-note="(\d+)"( data-source="[^"]*")?>/;

/**
 * Puts footnotes that stand in the text (`<span class="note">…</span>`) into brackets with their
 * name: what is said aloud has no foot of a page.
 */
export function bracketFootnotes(markup: string, words: Words): string {
  const opening = FOOTNOTE.exec(markup);
  if (!opening) return markup;
  const start = opening.index + opening[0].length;
  const end = endOfSpan(markup, start);
  const label = escapeHtml(words.note(Number(opening[1])));
  const footnote = ` <small${opening[2] ?? ""}>[${label}: ${markup.slice(start, end).trim()}]</small>`;
  return (
    markup.slice(0, opening.index) + footnote + bracketFootnotes(markup.slice(end + "</span>".length), words)
  );
}

/** Where the span that is open at `start` ends. */
function endOfSpan(markup: string, start: number): number {
  const tags = /<(\/?)span\b/g;
  tags.lastIndex = start;
  let depth = 1;
  for (let tag = tags.exec(markup); tag; tag = tags.exec(markup)) {
    depth += tag[1] ? -1 : 1;
    if (depth === 0) return tag.index;
  }
  return markup.length;
}
