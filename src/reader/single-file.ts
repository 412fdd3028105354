import type { Article } from "../model/article.ts";
import type { OutputContext } from "../model/output.ts";
import { singlePage } from "./html/pages/single-page.ts";
import { articlePageView } from "./view/pages/article-page.ts";

/**
 * The article as one HTML file that needs no other file. `css` is the reader's style sheet. `dataOf`
 * gives an image as a `data:` address; undefined when its bytes are missing.
 */
export function singleFile(
  article: Article,
  site: OutputContext,
  css: string,
  dataOf: (src: string) => string | undefined,
): string {
  const view = articlePageView(article, site, (src) => dataOf(src) ?? "data:,");
  return singlePage(view, css);
}
