import type Token from "markdown-it/lib/token.mjs";
import { attribute, html, raw } from "../markup/html.ts";
import type { Footnote } from "../model/article.ts";
import type { ProseContext } from "./context.ts";
import { sourceAttribute } from "./source-attribute.ts";
import { shownTokens } from "./visibility.ts";

/** The id of a footnote's text in a page, and the id of the first reference to it. */
export const footnoteId = (note: Footnote): string => `note-${note.number}`;
export const footnoteReferenceId = (note: Footnote): string => `note-ref-${note.number}`;

/** Renders tokens as HTML for a page. */
type Render = (tokens: readonly Token[], context: ProseContext) => string;

/** The reference to a footnote as HTML. `index` is the footnote's place in `article.footnotes`. */
export function footnoteHtml(index: number, context: ProseContext, render: Render): string {
  const note = context.article.footnotes[index];
  if (!note || context.footnotes === "omit") return "";
  const first = context.footnoteUsed?.(note) ?? true;
  if (context.footnotes === "inline" && !first) return repeatedReference(note);
  if (context.footnotes === "inline") return inlineFootnote(note, context, render);
  const id = attribute("id", context.ids && first && footnoteReferenceId(note));
  const label = context.words.note(note.number);
  return html`<sup class="note-ref"><a href="#${footnoteId(note)}"${id} role="doc-noteref" aria-label="${label}">${note.number}</a></sup>`
    .text;
}

/** A function that is true the first time it is called with each footnote. */
export function firstTime(): (note: Footnote) => boolean {
  const seen = new Set<Footnote>();
  return (note) => {
    const isNew = !seen.has(note);
    seen.add(note);
    return isNew;
  };
}

/** A further reference to a footnote whose text stands elsewhere. The page writes what it says. */
function repeatedReference({ number }: Footnote): string {
  return `<span class="note-again" data-note="${number}"></span>`;
}

/** The footnote's text in place of its reference. */
function inlineFootnote(note: Footnote, context: ProseContext, render: Render): string {
  const shown = shownTokens(note.prose.tokens, context.output);
  const text = unwrapParagraphs(render(shown, { ...context, footnotes: "omit", ids: false }));
  const content = context.footnoteTemplates && BLOCK.test(text) ? `<template>${text}</template>` : text;
  const source = sourceAttribute(note.span.line, context);
  return html`<span class="note" data-note="${note.number}"${source}>${raw(content)}</span>`.text;
}

/** Elements that would end the paragraph that they are in. */
const BLOCK = /<(?:ul|ol|dl|pre|blockquote|table|div|figure|hr|details|h[1-6])[\s>]/;

/** Paragraphs as spans, because a paragraph cannot hold another one. */
function unwrapParagraphs(prose: string): string {
  return prose
    .replaceAll(/<p(?: [^>]*)?>/g, '<span class="note-par">')
    .replaceAll("</p>", "</span>")
    .trim();
}
