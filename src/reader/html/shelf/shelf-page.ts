import { attribute, type Html, html, lines } from "../../../markup/html.ts";
import { titleInParts } from "../../../markup/title-in-parts.ts";
import { pluralForms } from "../../view/plural-forms.ts";
import type { ShelfEntry, ShelfGroup, ShelfPages, ShelfView } from "../../view/shelf/shelf.ts";
import { link, textElement } from "../elements.ts";
import { htmlDocument } from "../frame/document.ts";
import { outputList, tools } from "../frame/output-links.ts";
import { searchDialog } from "../frame/search.ts";
import { TEXT_ID } from "../ids.ts";
import { bylineHtml } from "../text/title-block.ts";

/** A page of the index over all articles. */
export function shelfHtml(view: ShelfView): string {
  const { words, feed, experts, introduction, groups, isClose } = view;
  return htmlDocument(
    view,
    lines(
      html`<header class="bar">`,
      html`<p class="home">${link(view.home)}</p>`,
      tools(words),
      html`</header>`,
      html`<main id="${TEXT_ID}" tabindex="-1">`,
      textElement("h1", view.title),
      introduction.map((text) => textElement("p", text, "shelf-introduction")),
      experts && html`<p class="shelf-experts">${link(experts)}</p>`,
      controls(view),
      html`<div class="shelf-groups${isClose ? " close" : ""}">`,
      groups.map(groupHtml),
      html`</div>`,
      pagesHtml(view),
      html`</main>`,
      searchDialog(words, view.lang),
      feed && html`<footer class="foot"><p>${link({ text: words.feed, href: feed })}</p></footer>`,
    ),
  );
}

function groupHtml({ heading, entries }: ShelfGroup): Html {
  const level = heading === undefined ? "h2" : "h3";
  return lines(
    html`<section>`,
    textElement("h2", heading, "shelf-year"),
    html`<ul class="plain shelf">`,
    entries.map((entry) => entryHtml(entry, level)),
    html`</ul>`,
    html`</section>`,
  );
}

/** An entry is a heading and a few lines, so that a page with a hundred of them stays small. */
function entryHtml(entry: ShelfEntry, level: "h2" | "h3"): Html {
  const { slug, lang, dir, href, title, subtitle, summary, experts, byline, facts, outputLinks } = entry;
  return lines(
    html`<li lang="${lang}" dir="${dir}"${attribute("data-slug", slug)}>`,
    html`<${level}><a href="${href}">${titleInParts(title)}</a></${level}>`,
    textElement("p", subtitle, "subtitle"),
    textElement("p", summary, "shelf-summary"),
    html`<div class="shelf-facts">`,
    textElement("p", experts, "shelf-people"),
    bylineHtml(byline, facts),
    outputList(outputLinks, "door-list"),
    html`</div>`,
    html`</li>`,
  );
}

/** `Page 2 of 5`, and the pages before and after. */
function pagesHtml({ pages, words }: ShelfView): Html | undefined {
  if (!pages) return undefined;
  const { number, total, previous, next }: ShelfPages = pages;
  return lines(
    html`<nav class="shelf-pages" aria-label="${words.shelf}">`,
    previous && html`<a href="${previous}" rel="prev">${words.previous}</a>`,
    textElement("span", words.pageOf(number, total)),
    next && html`<a href="${next}" rel="next">${words.next}</a>`,
    html`</nav>`,
  );
}

/**
 * The form that filters and sorts the articles. It needs a script and is shown only where scripts
 * run; without it the shelf is complete and sorted by date.
 */
function controls({ count, tags, words, lang }: ShelfView): Html | undefined {
  if (count < 2) return undefined;
  const forms = JSON.stringify(pluralForms(lang, words.articleCount));
  return lines(
    html`<form class="shelf-controls" role="search" data-undated="${words.undated}" data-untagged="${words.untagged}" data-all="${words.backToShelf}">`,
    html`<label>${words.filter} <input type="search" name="filter" autocomplete="off"></label>`,
    tags.length > 0 && select("tag", words.tags, [["", words.backToShelf], ...tags.map((tag) => [tag, tag])]),
    select("sort", words.sort, [
      ["date", words.byDate],
      ["title", words.byTitle],
      ...(tags.length > 0 ? [["tag", words.byTag]] : []),
    ]),
    html`<p class="shelf-count" role="status" data-articles="${forms}">${words.articleCount(count)}</p>`,
    html`</form>`,
  );
}

function select(name: string, label: string, options: readonly (readonly string[])[]): Html {
  const items = options.map(([value, text]) => html`<option value="${value}">${text}</option>`);
  return html`<label>${label} <select name="${name}">${items}</select></label>`;
}
