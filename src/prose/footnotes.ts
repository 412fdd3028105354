import type { Footnote } from "../model/article.ts";
import type { ProseContext } from "./context.ts";
import { renderProse } from "./html.ts";

/** The id of a note's text in a page, and of the (first) reference to it. */
export const footnoteId = (note: Footnote): string => `note-${note.number}`;
export const footnoteReferenceId = (note: Footnote): string => `note-ref-${note.number}`;

/** How the reference to footnote `index` (its place in `article.notes`) comes out. */
export function footnoteHtml(index: number, context: ProseContext): string {
  const note = context.article.footnotes[index];
  if (!note || context.footnotes === "omit") return "";
  const first = context.noted?.(note) ?? true;
  if (context.footnotes === "inline") return inlineFootnote(note, context);
  const id = context.ids && first ? ` id="${footnoteReferenceId(note)}"` : "";
  const label = context.words.note(note.number);
  return `<sup class="note-ref"><a href="#${footnoteId(note)}"${id} role="doc-noteref" aria-label="${label}">${note.number}</a></sup>`;
}

/** The note's text in place of its reference: print puts it at the page foot, notes read it out. */
function inlineFootnote(note: Footnote, context: ProseContext): string {
  const html = renderProse(note.prose, { ...context, footnotes: "omit", ids: false });
  const inLine = unwrapParagraphs(html);
  const content =
    context.output === "handout" && BLOCK.test(inLine) ? `<template>${inLine}</template>` : inLine;
  return `<span class="note" data-note="${note.number}">${content}</span>`;
}

/**
 * What would end the paragraph that a note stands in. In a template it does not: whoever shows the
 * note takes it out there, where a block may be inside of anything.
 */
const BLOCK = /<(?:ul|ol|dl|pre|blockquote|table|div|figure|hr|details|h[1-6])[\s>]/;

/** Paragraphs as spans: a note stands inside a paragraph, where no block may be. */
function unwrapParagraphs(html: string): string {
  return html
    .replaceAll(/<p(?: [^>]*)?>/g, '<span class="note-par">')
    .replaceAll("</p>", "</span>")
    .trim();
}
