import type { Listed } from "../model/listed.ts";
import type { OutputFile } from "../output/output.ts";
import { SITE_EXPERTS } from "./files.ts";
import { feed } from "./html/shelf/feed.ts";
import { notFoundPage } from "./html/shelf/not-found-page.ts";
import { shelfHtml } from "./html/shelf/shelf-page.ts";
import { siteExpertsHtml } from "./html/shelf/site-experts-page.ts";
import { sitemap } from "./html/shelf/sitemap.ts";
import type { SitePicture } from "./pictures/site/join-pieces.ts";
import { redirects } from "./redirects.ts";
import { SHELF_SCRIPT } from "./shelf-file.ts";
import { shelfScript } from "./shelf-script.ts";
import { type ShelfOptions, shelfViews } from "./view/shelf/shelf.ts";
import { siteExpertsView } from "./view/shelf/site-experts.ts";
import { fileInSite } from "./view/shelf/site-frame.ts";
import { SITE_PICTURE } from "./view/shelf/site-metadata.ts";

/** What the site's own pages are made from, besides its articles. */
export interface SitePagesOptions extends Omit<ShelfOptions, "picture"> {
  /** The site's picture for links, where it has one. */
  readonly picture?: SitePicture | undefined;
  /** Every page of the articles, relative to the site's folder. */
  readonly paths: readonly string[];
}

/** The pages of a site that belong to no article: the shelf, and what hosts and machines ask for. */
export const shelf = {
  styles: ["reader.css"],
  scripts: ["reader-early.js", "reader.js", "reader-search.js"],
  files(articles: readonly Listed[], given: SitePagesOptions): readonly OutputFile[] {
    const { picture } = given;
    const options = { ...given, picture: picture?.text };
    const shelves = shelfViews(articles, options);
    const experts = siteExpertsView(articles, options);
    const own = [...shelves.map(({ file }) => file), ...(experts ? [fileInSite(SITE_EXPERTS)] : [])];
    const pages = [
      ...shelves.map((view) => ({ path: view.file, content: shelfHtml(view) })),
      { path: fileInSite(SITE_EXPERTS), content: experts && siteExpertsHtml(experts) },
      { path: "404.html", content: notFoundPage(articles, options.themed) },
      { path: "feed.xml", content: feed(articles) },
      { path: "sitemap.xml", content: sitemap(articles, [...own, ...options.paths]) },
    ];
    const made = pages.flatMap(({ path, content }) =>
      content === undefined ? [] : [{ path, content, kind: "page" as const }],
    );
    return [
      ...made,
      { path: SHELF_SCRIPT, content: shelfScript(articles, options), kind: "file" },
      ...(picture ? [{ path: SITE_PICTURE, content: picture.png, kind: "download" as const }] : []),
      ...redirects(articles, options.paths),
    ];
  },
};
