import { escapeHtml } from "../../../markup/html.ts";
import { pluralForms } from "../../view/plural-forms.ts";
import type { ShelfView } from "../../view/shelf/shelf.ts";
import { lines } from "../elements.ts";

/**
 * What chooses among the articles and orders them. It works where scripts run and is shown only
 * there; the shelf itself is complete and ordered by date.
 */
export function shelfControls({ entries, tags, words, lang }: ShelfView): string {
  if (entries.length < 2) return "";
  const forms = JSON.stringify(pluralForms(lang, words.articleCount));
  return lines(
    '<form class="shelf-controls" role="search">',
    `<label>${escapeHtml(words.filter)} <input type="search" name="filter" autocomplete="off"></label>`,
    tags.length > 0 ? select("tag", words.tags, [["", "–"], ...tags.map((tag) => [tag, tag])]) : "",
    select("sort", words.sort, [
      ["date", words.byDate],
      ["title", words.byTitle],
    ]),
    `<p class="shelf-count" role="status" data-articles="${escapeHtml(forms)}">${escapeHtml(words.articleCount(entries.length))}</p>`,
    "</form>",
  );
}

function select(name: string, label: string, options: readonly (readonly string[])[]): string {
  const items = options.map(
    ([value, text]) => `<option value="${escapeHtml(value!)}">${escapeHtml(text!)}</option>`,
  );
  return `<label>${escapeHtml(label)} <select name="${name}">${items.join("")}</select></label>`;
}
