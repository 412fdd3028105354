import { forXml } from "../../../markup/for-xml.ts";
import { type Html, html, lines } from "../../../markup/html.ts";
import { articleCredits, namesOf } from "../../../model/credits.ts";
import type { Listed } from "../../../model/listed.ts";
import { LANDING } from "../../files.ts";
import { newestFirst } from "../../view/shelf/shelf.ts";
import { siteAddress, siteFrame } from "../../view/shelf/site-frame.ts";
import { textElement } from "../elements.ts";

/** The most articles that the feed lists. */
const NEWEST = 50;

/**
 * The Atom feed of the newest articles of the site. Articles without a date and drafts are left out. Undefined
 * when the site's address is not known, because every entry needs it.
 * https://www.rfc-editor.org/rfc/rfc4287
 */
export function feed(articles: readonly Listed[]): string | undefined {
  const site = siteAddress(articles);
  if (site === undefined) return undefined;
  const dated = articles.filter(({ meta }) => meta.date !== undefined && !meta.draft).sort(newestFirst);
  // The last change of any article, which need not be the newest.
  const changed = dated.map(({ meta }) => meta.updated ?? meta.date!).sort();
  const { title, lang } = siteFrame(articles);
  const text = lines(
    html`<?xml version="1.0" encoding="utf-8"?>`,
    html`<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${lang}">`,
    textElement("title", title),
    textElement("id", site),
    html`<link href="${site}index.html"/>`,
    html`<link rel="self" href="${site}feed.xml"/>`,
    updated(changed.at(-1) ?? "1970-01-01"),
    author(new URL(site).host),
    dated.slice(0, NEWEST).map((article) => entry(article, site)),
    html`</feed>`,
  ).text;
  return forXml(`${text}\n`);
}

function entry(article: Listed, site: string): Html {
  const { meta, slug } = article;
  const address = `${site}${encodeURIComponent(slug)}/${LANDING}`;
  return lines(
    html`<entry xml:lang="${meta.lang}">`,
    textElement("title", meta.title),
    textElement("id", address),
    html`<link href="${address}"/>`,
    updated(meta.updated ?? meta.date!),
    meta.updated && html`<published>${meta.date}T00:00:00Z</published>`,
    namesOf(articleCredits(article).authors).map(author),
    meta.tags.map((tag) => html`<category term="${tag}"/>`),
    textElement("summary", meta.description),
    textElement("rights", meta.license?.name),
    html`</entry>`,
  );
}

function author(name: string): Html {
  return html`<author><name>${name}</name></author>`;
}

function updated(date: string): Html {
  return html`<updated>${date}T00:00:00Z</updated>`;
}
