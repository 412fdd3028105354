import { html, lines } from "../../../markup/html.ts";
import type { SiteExpertsView } from "../../view/shelf/site-experts.ts";
import { link, textElement } from "../elements.ts";
import { htmlDocument } from "../frame/document.ts";
import { tools } from "../frame/output-links.ts";
import { searchDialog } from "../frame/search.ts";
import { TEXT_ID } from "../ids.ts";
import { nameAndInitials } from "../text/answer.ts";

/** The index of the experts of all articles. */
export function siteExpertsHtml(view: SiteExpertsView): string {
  const { words, shelf, people } = view;
  return htmlDocument(
    view,
    lines(
      html`<header class="bar">`,
      html`<p class="home">${link(shelf)}</p>`,
      tools(words),
      html`</header>`,
      html`<main id="${TEXT_ID}" tabindex="-1">`,
      textElement("h1", view.title),
      html`<dl class="site-experts">`,
      people.map((person) =>
        lines(
          html`<div class="person" data-colour="${person.colour}">`,
          html`<dt class="speaker">${nameAndInitials(person)}</dt>`,
          textElement("dd", person.affiliation, "affiliation"),
          person.articles.map(
            ({ text, href, lang }) => html`<dd lang="${lang}">${link({ text, href })}</dd>`,
          ),
          html`</div>`,
        ),
      ),
      html`</dl>`,
      html`</main>`,
      searchDialog(words, view.lang),
    ),
  );
}
