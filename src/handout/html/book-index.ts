import { type Html, html, lines } from "../../markup/html.ts";
import { type BookIndex, type IndexEntry, letterGroups } from "../../model/book-index.ts";
import type { PrintContext } from "./print-context.ts";

/** Articles with so many questions and sections may have pages with three digits. */
const LONG = 40;

/**
 * The index: terms with the pages of their places. The pages are filled in when they are known, with
 * ranges in place of pages that follow each other, which takes less room than is kept here. `lang` is
 * the article's language, `parts` the number of its questions and sections.
 */
export function bookIndexHtml(index: BookIndex, lang: string, parts: number, context: PrintContext): Html {
  const kept = parts >= LONG ? "888" : "88";
  const groups = letterGroups(index.entries, lang).map(
    ({ letter, entries }) =>
      html`<div class="index-group">${letter && html`<p class="index-letter">${letter}</p>`}
${entryList(entries, kept, context)}</div>`,
  );
  return html`<div class="book-index">${lines(groups)}</div>`;
}

function entryList(entries: readonly IndexEntry[], kept: string, context: PrintContext): Html {
  return html`<ul class="bare" role="list">${lines(entries.map((each) => entryHtml(each, kept, context)))}</ul>`;
}

function entryHtml({ term, places, see, entries }: IndexEntry, kept: string, context: PrintContext): Html {
  const pages = places.map(({ id }, at) => html`${at > 0 && ", "}<a href="#${id}">${kept}</a>`);
  const list = places.length > 0 && html`, <span class="index-pages">${pages}</span>`;
  const instead = see.map((each) => html`, <i>${context.words.see(each)}</i>`);
  return html`<li><span class="index-term">${term}</span>${list}${instead}${entries.length > 0 && entryList(entries, kept, context)}</li>`;
}
