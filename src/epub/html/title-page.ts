import type { Words } from "../../i18n/words.ts";
import { type Html, html, lines } from "../../markup/html.ts";
import { titleInParts } from "../../markup/title-in-parts.ts";
import type { PersonView, TitleView } from "../view/title-page.ts";
import { dotted, linked, nameAndInitials, orcidLink, promptsHtml } from "./pieces.ts";

/** The title page: what the book is, who made it, what it is about. */
export function titleHtml(view: TitleView, words: Words): Html {
  const { abstract, experts, prompts } = view;
  return lines(
    titleBlock(view, words),
    abstract &&
      html`<section class="abstract" role="doc-abstract" aria-label="${words.abstract}">${abstract}</section>`,
    experts.length > 0 &&
      html`<section class="experts">
<h2>${words.experts}</h2>
<ul class="plain">${lines(experts.map(expertItem))}</ul>
</section>`,
    promptsHtml(prompts, words.discuss, 2),
  );
}

function titleBlock(view: TitleView, words: Words): Html {
  const { title, subtitle, edition, authors, people, source, license, doi } = view;
  const about = [
    ...people.map(
      ({ name, affiliation, orcid }) =>
        html`${name}${affiliation && html`, ${affiliation}`}${orcid && html` · ${orcidLink(orcid)}`}`,
    ),
    ...(source ? [linked(source)] : []),
    ...(license
      ? [html`${words.license}: ${linked({ text: license.name, href: license.url }, "license")}`]
      : []),
    ...(doi ? [linked({ text: doi, href: doi })] : []),
  ];
  return lines(
    html`<header class="title-block" role="presentation">`,
    edition.length > 0 && html`<p class="label">${dotted(edition)}</p>`,
    html`<h1>${titleInParts(title)}</h1>`,
    subtitle && html`<p class="subtitle" role="doc-subtitle">${subtitle}</p>`,
    authors && html`<p class="authors">${authors}</p>`,
    about.length > 0 && html`<ul class="plain about">${about.map((line) => html`<li>${line}</li>`)}</ul>`,
    html`</header>`,
  );
}

function expertItem(person: PersonView): Html {
  const { affiliation, colour } = person;
  return html`<li data-colour="${colour}" class="person">${nameAndInitials(person)}${affiliation && html` <span class="affiliation">${affiliation}</span>`}</li>`;
}
