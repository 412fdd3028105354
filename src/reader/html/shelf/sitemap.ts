import { escapeHtml } from "../../../markup/html.ts";
import type { Listed } from "../../../model/listed.ts";
import { siteAddress } from "../../view/shelf/shelf.ts";
import { lines } from "../elements.ts";

/**
 * The list of the site's pages for search engines, with the date of the article each belongs to;
 * undefined where the site's address is not known. `paths` are relative to the site's folder.
 * https://www.sitemaps.org/protocol.html
 */
export function sitemap(articles: readonly Listed[], paths: readonly string[]): string | undefined {
  const site = siteAddress(articles);
  if (site === undefined) return undefined;
  const dates = new Map(articles.map(({ slug, meta }) => [slug, meta.date]));
  return `${lines(
    '<?xml version="1.0" encoding="utf-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
    paths.map((path) => {
      const date = dates.get(path.split("/")[0]!);
      const address = `${site}${path.split("/").map(encodeURIComponent).join("/")}`;
      return `<url><loc>${escapeHtml(address)}</loc>${date ? `<lastmod>${date}</lastmod>` : ""}</url>`;
    }),
    "</urlset>",
  )}\n`;
}
