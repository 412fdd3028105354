import { DOT, kindBeside } from "../../../i18n/credit-line.ts";
import type { Words } from "../../../i18n/words.ts";
import { attribute, type Html, html, lines } from "../../../markup/html.ts";
import { titleInParts } from "../../../markup/title-in-parts.ts";
import type { AboutView, Byline, Opening } from "../../view/pages/landing-page.ts";
import { separated, textElement } from "../elements.ts";

/**
 * The start of the landing page and of the whole article: what it is, with its date and `time`, how long it
 * takes to read; title and subtitle; authors, source and licence.
 */
export function titleBlock(
  { title, subtitle, byline, about, sources }: Opening,
  words: Words,
  time?: string,
): Html {
  const { authors, ...kindAndDate } = byline;
  return lines(
    html`<header class="title-block">`,
    bylineHtml(
      { ...kindAndDate, authors: undefined },
      time === undefined ? [] : [time],
      undefined,
      "eyebrow",
    ),
    html`<h1${attribute("data-source", sources.title)}>${titleInParts(title)}</h1>`,
    subtitle && html`<p class="subtitle"${attribute("data-source", sources.subtitle)}>${subtitle}</p>`,
    authors && html`<p class="byline"${attribute("data-source", sources.authors)}>${authors}</p>`,
    aboutHtml(about, words),
    html`</header>`,
  );
}

/** `Digest · A. Writer and B. Editor · 1 March 2026`, then `more`; nothing when all of it is missing. */
export function bylineHtml(
  { kind, authors, date, edition }: Byline,
  more: readonly string[] = [],
  source?: string,
  className = "byline",
): Html | undefined {
  const time = date && html`<time datetime="${date.iso}">${date.text}</time>`;
  const rest = [...edition, ...more].map((text) => textElement("span", text));
  const pieces = [
    textElement("span", kindBeside(kind, authors)),
    textElement("span", authors),
    time,
    ...rest,
  ];
  if (pieces.every((piece) => piece === undefined)) return undefined;
  return html`<p class="${className}"${attribute("data-source", source)}>${separated(DOT, pieces)}</p>`;
}

/** Where the authors work, what is retold, and what others may do with the text, a line each. */
function aboutHtml({ people, source, license, doi }: AboutView, { license: label }: Words): Html | undefined {
  const shown: (Html | undefined)[] = people.map(personLine);
  if (source) shown.push(html`${linked(source.text, source.href)}`);
  if (license) shown.push(html`${label}: ${linked(license.name, license.url, "license")}`);
  if (doi) shown.push(html`${linked(doi, doi)}`);
  if (shown.length === 0) return undefined;
  return lines(
    html`<ul class="about plain">`,
    shown.map((line) => textElement("li", line)),
    html`</ul>`,
  );
}

function personLine({ name, affiliation, orcid }: AboutView["people"][number]): Html {
  const place = affiliation && html`, <span class="affiliation">${affiliation}</span>`;
  const id =
    orcid && html` · <a href="${orcid}">ORCID <span>${orcid.slice(orcid.lastIndexOf("/") + 1)}</span></a>`;
  return html`${name}${place}${id}`;
}

function linked(text: string, href: string | undefined, rel?: string): Html {
  return href === undefined ? html`${text}` : html`<a href="${href}"${attribute("rel", rel)}>${text}</a>`;
}
