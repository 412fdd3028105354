import { attribute, escapeHtml, html, raw } from "../markup/html.ts";
import type { CitationMeta } from "./citation-syntax.ts";
import type { ProseContext } from "./context.ts";

/** A citation as HTML, with a link where the page has somewhere to lead to; as written when it cites no known work. */
export function citationHtml(
  source: string,
  { formatted, index, alone }: CitationMeta,
  env: ProseContext,
): string {
  if (formatted === undefined || index === undefined) return escapeHtml(source);
  const target = env.citation?.(index);
  const id = attribute("id", env.ids && target?.id);
  // A note of a note style may hold the work's own address, and no link can stand inside another one.
  const isLink = target && !formatted.html.includes("<a ");
  if (!isLink) return html`<span class="citation"${id}>${raw(formatted.html)}</span>`.text;
  const name = alone ? "citation whole-note" : "citation";
  // On paper it is a plain link: Chromium has no tag for this role and would leave the link without one.
  const role = attribute("role", env.output !== "handout" && "doc-biblioref");
  return html`<a class="${name}" href="${target.href}"${id}${role}>${raw(formatted.html)}</a>`.text;
}

/** The authors that a sentence names, in a style whose citations stand in footnotes. */
export function authorsHtml(source: string, { formatted }: CitationMeta): string {
  return formatted?.authors?.html ?? escapeHtml(source);
}
