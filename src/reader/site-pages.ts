import type { Listed } from "../model/listed.ts";
import type { OutputFile } from "../output/output.ts";
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

/** The pages of a site that belong to no article: the shelf, and what hosts and machines ask for. */
export const shelf = {
  styles: ["reader.css"],
  scripts: ["reader-early.js", "reader.js"],
  files(articles: readonly Listed[], options: SitePagesOptions): readonly OutputFile[] {
    const pages = [
      { path: "index.html", content: shelfHtml(shelfView(articles, options)) },
      { path: "404.html", content: notFoundPage(articles, options.themed) },
      { path: "feed.xml", content: feed(articles) },
      { path: "sitemap.xml", content: sitemap(articles, ["index.html", ...options.paths]) },
    ];
    return pages.flatMap(({ path, content }) =>
      content === undefined ? [] : [{ path, content, kind: "page" as const }],
    );
  },
};
