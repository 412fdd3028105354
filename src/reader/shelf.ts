import type { Article } from "../model/article.ts";
import { shelfHtml } from "./print/shelf-page.ts";
import { type ShelfOptions, shelfView } from "./view/shelf.ts";

export type { ShelfOptions } from "./view/shelf.ts";

/** The site's index page (`_site/index.html`) over all its articles, in the order given. */
export function shelfPage(articles: readonly Article[], options: ShelfOptions): string {
  return shelfHtml(shelfView(articles, options));
}
