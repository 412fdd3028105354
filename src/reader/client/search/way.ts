import {
  MOST_ARTICLES_ON_WEB,
  MOST_ON_DISK,
  MOST_ON_WEB,
  type SearchedArticles,
} from "../../search-index/search-data.ts";

/** How a part of the site can be searched: by the browser, by Pagefind, or not at all. */
export type Way = "text" | "pagefind" | "none";

/** How one article (empty: all) can be searched, in a page from a server (`isWeb`) or from disk. */
export function wayOf(article: string, { articles, pagefind }: SearchedArticles, isWeb: boolean): Way {
  const wanted = articles.filter(({ slug }) => !article || slug === article);
  const size = wanted.reduce((sum, each) => sum + each.size, 0);
  if (size <= (isWeb ? MOST_ON_WEB : MOST_ON_DISK) && (!isWeb || wanted.length <= MOST_ARTICLES_ON_WEB))
    return "text";
  return isWeb && pagefind ? "pagefind" : "none";
}
