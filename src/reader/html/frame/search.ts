import type { Words } from "../../../i18n/words.ts";
import { escapeHtml } from "../../../markup/html.ts";
import { pluralForms } from "../../view/plural-forms.ts";
import { lines } from "../elements.ts";

/** The button that opens the search. It is shown where scripts run and the page came from a host. */
export function searchButton({ search }: Words): string {
  return `<button type="button" class="tool search-button" aria-haspopup="dialog" aria-keyshortcuts="/">${escapeHtml(search)} <kbd aria-hidden="true">/</kbd></button>`;
}

/** The search itself: empty until it is opened. `article` is the one that it starts in. */
export function searchDialog(words: Words, lang: string, article?: { slug: string; title: string }): string {
  const here = article
    ? `<option value="${escapeHtml(article.slug)}">${escapeHtml(article.title)}</option>`
    : "";
  const forms = JSON.stringify(pluralForms(lang, words.resultCount));
  return lines(
    `<dialog class="search" aria-label="${escapeHtml(words.search)}" data-results="${escapeHtml(forms)}" data-more="${escapeHtml(words.moreResults)}">`,
    '<form class="search-form" role="search">',
    `<input type="search" name="words" aria-label="${escapeHtml(words.search)}" autocomplete="off" enterkeyhint="search">`,
    `<button type="button" class="tool search-close">${escapeHtml(words.close)}</button>`,
    '<p class="search-filters">',
    `<select name="article" aria-label="${escapeHtml(words.shelf)}"><option value="">${escapeHtml(words.backToShelf)}</option>${here}</select>`,
    `<select name="expert" aria-label="${escapeHtml(words.experts)}"><option value="">${escapeHtml(words.allExperts)}</option></select>`,
    "</p>",
    "</form>",
    '<p class="search-count" role="status"></p>',
    '<ol class="plain search-results"></ol>',
    "</dialog>",
  );
}
