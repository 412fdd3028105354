import { escapeHtml } from "../../../markup/html.ts";
import type { Listed } from "../../../model/listed.ts";
import { LANDING } from "../../files.ts";
import { siteAddress, siteFrame } from "../../view/shelf/shelf.ts";
import { newestFirst } from "../../view/shelf/shelf-entry.ts";
import { lines } from "../elements.ts";

/** How many articles a feed tells of. */
const NEWEST = 50;

/**
 * The Atom feed of the site's newest articles; undefined where the site's address is not known,
 * which every entry needs. Articles without a date are not news. https://www.rfc-editor.org/rfc/rfc4287
 */
export function feed(articles: readonly Listed[]): string | undefined {
  const site = siteAddress(articles);
  if (site === undefined) return undefined;
  const dated = articles.filter(({ meta }) => meta.date !== undefined).sort(newestFirst);
  const { words, lang } = siteFrame(articles);
  return `${lines(
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${escapeHtml(lang)}">`,
    `<title>${escapeHtml(words.shelf)}</title>`,
    `<id>${escapeHtml(site)}</id>`,
    `<link href="${escapeHtml(site)}index.html"/>`,
    `<link rel="self" href="${escapeHtml(site)}feed.xml"/>`,
    `<updated>${timeOf(dated[0]?.meta.date ?? "1970-01-01")}</updated>`,
    `<author><name>${escapeHtml(new URL(site).host)}</name></author>`,
    dated.slice(0, NEWEST).map((article) => entry(article, site)),
    "</feed>",
  )}\n`;
}

function entry({ meta, slug }: Listed, site: string): string {
  const address = escapeHtml(`${site}${encodeURIComponent(slug)}/${LANDING}`);
  return lines(
    `<entry xml:lang="${escapeHtml(meta.lang)}">`,
    `<title>${escapeHtml(meta.title)}</title>`,
    `<id>${address}</id>`,
    `<link href="${address}"/>`,
    `<updated>${timeOf(meta.date!)}</updated>`,
    meta.authors.map(({ name }) => `<author><name>${escapeHtml(name)}</name></author>`),
    meta.tags.map((tag) => `<category term="${escapeHtml(tag)}"/>`),
    meta.description === undefined ? "" : `<summary>${escapeHtml(meta.description)}</summary>`,
    "</entry>",
  );
}

function timeOf(date: string): string {
  return `${date}T00:00:00Z`;
}
