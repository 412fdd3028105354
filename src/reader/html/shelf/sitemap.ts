import { html, lines } from "../../../markup/html.ts";
import { encodedPath } from "../../../model/encoded-path.ts";
import type { Listed } from "../../../model/listed.ts";
import { isListed } from "../../files.ts";
import { siteAddress } from "../../view/shelf/site-frame.ts";
import { textElement } from "../elements.ts";

/**
 * The list of the site's pages for search engines, each with the date of its article. `paths` are
 * relative to the site's folder; drafts and pages that repeat a text in another form are left out.
 * Undefined when the site's address is not known.
 * https://www.sitemaps.org/protocol.html
 */
export function sitemap(articles: readonly Listed[], paths: readonly string[]): string | undefined {
  const site = siteAddress(articles);
  if (site === undefined) return undefined;
  const dates = new Map(articles.map(({ slug, meta }) => [slug, meta.date]));
  const drafts = new Set(articles.filter(({ meta }) => meta.draft).map(({ slug }) => slug));
  const indexed = paths.filter((path) => {
    const [slug = "", ...file] = path.split("/");
    return file.length === 0 || (!drafts.has(slug) && isListed(file.join("/")));
  });
  return `${lines(
    html`<?xml version="1.0" encoding="utf-8"?>`,
    html`<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">`,
    indexed.map((path) => {
      const [slug = ""] = path.split("/");
      const address = `${site}${encodedPath(path)}`;
      return html`<url>${textElement("loc", address)}${textElement("lastmod", dates.get(slug))}</url>`;
    }),
    html`</urlset>`,
  )}\n`;
}
