import { wordsOf } from "../../i18n/own-words.ts";
import { attribute, type Html, html } from "../../markup/html.ts";
import type { Article } from "../../model/article.ts";
import { articleCredits, type Person } from "../../model/credits.ts";
import type { Affiliation, Kind } from "../../model/meta.ts";
import { isGroupName, readName } from "../../model/person-name.ts";
import { publishedFolder } from "../../model/published.ts";
import { addressOf, workLine } from "../../model/source-work.ts";

/** What JATS calls each kind. */
export const ARTICLE_TYPES: Readonly<Record<Kind, string>> = {
  article: "other",
  digest: "article-commentary",
  faq: "other",
  interview: "interview",
  roundtable: "discussion",
  "study-guide": "other",
};

/** What is known of an article, without its text. `abstract` is the content of that element. */
export function frontXml(article: Article, abstract: readonly Html[]): Html {
  const { meta } = article;
  const { title, subtitle, doi, license, publisher, tags, kind } = meta;
  const site = publishedFolder(article);
  return html`<front>
${publisher ? html`<journal-meta><publisher><publisher-name>${publisher}</publisher-name></publisher></journal-meta>\n` : ""}<article-meta>
${doi ? html`<article-id pub-id-type="doi">${doi}</article-id>\n` : html`<article-id pub-id-type="publisher-id">${article.slug}</article-id>\n`}<article-categories><subj-group><subject>${kind}</subject></subj-group></article-categories>
<title-group><article-title>${title}</article-title>${subtitle ? html`<subtitle>${subtitle}</subtitle>` : ""}</title-group>
${contributorsXml(article)}${dateXml(meta.date)}${license ? html`<permissions><license${attribute("xlink:href", license.url)}><license-p>${license.name}</license-p></license></permissions>\n` : ""}${site ? html`<self-uri xlink:href="${site}"/>\n` : ""}${sourceXml(article)}${abstract.length > 0 ? html`<abstract>\n${abstract}</abstract>\n` : ""}${tags.length > 0 ? html`<kwd-group>${tags.map((tag) => html`<kwd>${tag}</kwd>`)}</kwd-group>\n` : ""}</article-meta>
</front>
`;
}

function contributorsXml(article: Article): Html {
  const { authors, interviewers, editors, retold, speakers } = articleCredits(article);
  const people = [
    ...authors.map((person) => contributorXml(person, "author", article)),
    ...interviewers.map((person) => contributorXml(person, "interviewer", article)),
    ...speakers.map((person) => contributorXml(person, "speaker", article)),
    ...retold.map((person) => contributorXml(person, "original-author", article)),
    ...editors.map((person) => contributorXml(person, "editor", article)),
  ];
  return people.length > 0 ? html`<contrib-group>\n${people}</contrib-group>\n` : html``;
}

function contributorXml(person: Person, type: string, { experts }: Article): Html {
  const { name, orcid, affiliation, affiliations } = person;
  const expert = experts.find((each) => each === person);
  const id = orcid ? html`<contrib-id contrib-id-type="orcid">${orcid}</contrib-id>` : "";
  const places = affiliations ?? (affiliation ? [{ name: affiliation }] : []);
  return html`<contrib contrib-type="${type}"${attribute("id", expert && `person-${expert.slug}`)}>${id}${nameXml(name)}${places.map(affiliationXml)}</contrib>\n`;
}

function nameXml(name: string): Html {
  const { given, family } = readName(name);
  if (isGroupName(name)) return html`<collab>${name}</collab>`;
  if (given.length === 0) return html`<string-name>${name}</string-name>`;
  return html`<name><surname>${family}</surname><given-names>${given.join(" ")}</given-names></name>`;
}

function affiliationXml({ name, ror }: Affiliation): Html {
  const id = ror ? html`<institution-id institution-id-type="ror">${ror}</institution-id>` : "";
  return html`<aff><institution-wrap>${id}<institution>${name}</institution></institution-wrap></aff>`;
}

function dateXml(date: string | undefined): Html {
  const [year, month, day] = date?.split("-") ?? [];
  if (year === undefined) return html``;
  return html`<pub-date date-type="pub" iso-8601-date="${date}">${day ? html`<day>${day}</day>` : ""}${month ? html`<month>${month}</month>` : ""}<year>${year}</year></pub-date>\n`;
}

/** The work that the article digests. */
function sourceXml(article: Article): Html {
  const { source } = article.meta;
  if (!source) return html``;
  const address = addressOf(source);
  const line = workLine(source, wordsOf(article.meta).list);
  if (source.doi)
    return html`<related-article related-article-type="commentary-article" ext-link-type="doi" xlink:href="${source.doi}">${line}</related-article>\n`;
  return html`<related-object${attribute("xlink:href", address)}>${line}</related-object>\n`;
}
