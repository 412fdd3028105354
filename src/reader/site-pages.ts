import type { Listed } from "../model/listed.ts";
import type { Page } from "../model/output.ts";
import { feed } from "./html/shelf/feed.ts";
import { notFoundPage } from "./html/shelf/not-found-page.ts";
import { shelfHtml } from "./html/shelf/shelf-page.ts";
import { sitemap } from "./html/shelf/sitemap.ts";
import { type ShelfOptions, shelfView } from "./view/shelf/shelf.ts";

/** What the site's own pages are made from, besides its articles. */
export interface SitePagesOptions extends ShelfOptions {
  /** Every page of the articles, relative to the site's folder. */
  readonly paths: readonly string[];
}

/** The pages of the site that belong to no article: the shelf, and what hosts and machines ask for. */
export function sitePages(articles: readonly Listed[], options: SitePagesOptions): readonly Page[] {
  const pages = [
    { path: "index.html", html: shelfHtml(shelfView(articles, options)) },
    { path: "404.html", html: notFoundPage(articles) },
    { path: "feed.xml", html: feed(articles) },
    { path: "sitemap.xml", html: sitemap(articles, ["index.html", ...options.paths]) },
  ];
  return pages.flatMap(({ path, html }) => (html === undefined ? [] : [{ path, html }]));
}
