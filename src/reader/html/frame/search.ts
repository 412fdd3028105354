import type { Words } from "../../../i18n/words.ts";
import { attribute, type Html, html, lines } from "../../../markup/html.ts";
import { pluralForms } from "../../view/plural-forms.ts";

/** The search dialog, which a script fills when it opens. `article` is the one to search in at first. */
export function searchDialog(words: Words, lang: string, article?: { slug: string; title: string }): Html {
  const said = [
    ["results", JSON.stringify(pluralForms(lang, words.resultCount))],
    ["more", words.moreResults],
    ["hint", words.searchHint],
    // The script puts the words in the place of these names.
    ["instead", words.searchInstead("{typed}", "{found}")],
    ["some", words.searchSome],
    ["perhaps", words.perhaps],
    ["disk", words.searchFromDisk],
    ["failed", words.searchFailed],
  ].map(([name, text]) => attribute(`data-${name}`, text));
  const here = article && html`<option value="${article.slug}">${article.title}</option>`;
  return lines(
    html`<dialog class="search" aria-label="${words.search}"${said}>`,
    html`<form class="search-form" role="search">`,
    html`<input type="search" name="words" aria-label="${words.search}" autocomplete="off" enterkeyhint="search">`,
    html`<button type="button" class="small-button search-close">${words.close}</button>`,
    html`<p class="search-filters">`,
    html`<select name="article" aria-label="${words.shelf}"><option value="">${words.backToShelf}</option>${here}</select>`,
    html`<select name="expert" aria-label="${words.experts}"><option value="">${words.allExperts}</option></select>`,
    html`</p>`,
    html`</form>`,
    html`<p class="search-count" role="status"></p>`,
    html`<ol class="plain search-results"></ol>`,
    html`</dialog>`,
  );
}
