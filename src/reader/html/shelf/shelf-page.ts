import { attribute, type Html, html, lines } from "../../../markup/html.ts";
import { pluralForms } from "../../view/plural-forms.ts";
import type { ShelfEntry, ShelfView } from "../../view/shelf/shelf.ts";
import { link, textElement } from "../elements.ts";
import { htmlDocument } from "../frame/document.ts";
import { outputList, tools } from "../frame/output-links.ts";
import { searchDialog } from "../frame/search.ts";
import { TEXT_ID } from "../ids.ts";
import { bylineHtml } from "../text/title-block.ts";

/** The index page over all articles. */
export function shelfHtml(view: ShelfView): string {
  const { words, feed } = view;
  return htmlDocument(
    view,
    lines(
      html`<header class="bar">`,
      tools(words),
      html`</header>`,
      html`<main id="${TEXT_ID}" tabindex="-1">`,
      textElement("h1", view.title),
      controls(view),
      html`<ul class="plain shelf">`,
      view.entries.map(entryHtml),
      html`</ul>`,
      html`</main>`,
      searchDialog(words, view.lang),
      feed && html`<footer class="foot"><p>${link({ text: words.feed, href: feed })}</p></footer>`,
    ),
  );
}

/** An entry is a heading and two lines, so that a page with a thousand of them stays small. */
function entryHtml(entry: ShelfEntry): Html {
  const { lang, dir, href, title, subtitle, byline, facts, outputLinks, tags } = entry;
  const date = attribute("data-date", byline.date?.iso);
  const tagged = attribute("data-tags", tags.length > 0 && tags.join("\n"));
  return lines(
    html`<li lang="${lang}" dir="${dir}"${date}${tagged}>`,
    html`<h2>${link({ text: title, href })}</h2>`,
    textElement("p", subtitle, "subtitle"),
    bylineHtml(byline, facts),
    outputList(outputLinks, "door-list"),
    html`</li>`,
  );
}

/**
 * The form that filters and sorts the articles. It needs a script and is shown only where scripts
 * run; without it the shelf is complete and sorted by date.
 */
function controls({ entries, tags, words, lang }: ShelfView): Html | undefined {
  if (entries.length < 2) return undefined;
  const forms = JSON.stringify(pluralForms(lang, words.articleCount));
  return lines(
    html`<form class="shelf-controls" role="search">`,
    html`<label>${words.filter} <input type="search" name="filter" autocomplete="off"></label>`,
    tags.length > 0 && select("tag", words.tags, [["", "–"], ...tags.map((tag) => [tag, tag])]),
    select("sort", words.sort, [
      ["date", words.byDate],
      ["title", words.byTitle],
    ]),
    html`<p class="shelf-count" role="status" data-articles="${forms}">${words.articleCount(entries.length)}</p>`,
    html`</form>`,
  );
}

function select(name: string, label: string, options: readonly (readonly string[])[]): Html {
  const items = options.map(([value, text]) => html`<option value="${value}">${text}</option>`);
  return html`<label>${label} <select name="${name}">${items}</select></label>`;
}
