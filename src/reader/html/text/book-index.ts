import { attribute, type Html, html, lines } from "../../../markup/html.ts";
import { initialsHtml } from "../../../markup/initials.ts";
import type { BookIndexView, IndexEntryView } from "../../../output/book-index-view.ts";

/** The index: terms with links to the places where the text speaks of them. */
export function bookIndex({ groups }: BookIndexView): Html | undefined {
  if (groups.length === 0) return undefined;
  return lines(
    html`<div class="book-index">`,
    groups.map(({ letter, entries }) =>
      lines(
        html`<div class="index-group">`,
        letter && html`<p class="index-letter">${letter}</p>`,
        list(entries),
        html`</div>`,
      ),
    ),
    html`</div>`,
  );
}

function list(entries: readonly IndexEntryView[]): Html {
  return lines(html`<ul class="plain">`, entries.map(entryHtml), html`</ul>`);
}

function entryHtml({ term, links, see, entries }: IndexEntryView): Html {
  const places = links.map(
    ({ text, initials, label, href }) =>
      html`, <a href="${href}"${attribute("aria-label", label !== text && label)}>${text}${initials && [" ", initialsHtml(initials)]}</a>`,
  );
  const instead = see.map((each) => html`, <i>${each}</i>`);
  return html`<li><span class="index-term">${term}</span>${places}${instead}${entries.length > 0 && list(entries)}</li>`;
}
