import type { Article } from "../../model/article.ts";
import { languageOf, searchRecords } from "../search-records.ts";
import type { ArticleRecords } from "./search-data.ts";
import { articleRecords } from "./search-scripts.ts";

/** What the search has of an article, as plain data: all that an index is made from. */
export interface SearchedText {
  readonly slug: string;
  readonly title: string;
  /** Primary subtag of its language; each language has its own index. */
  readonly lang: string;
  readonly records: readonly SearchedRecord[];
  /** The same for the browsers that search by themselves. */
  readonly data: ArticleRecords;
}

/** A record as Pagefind is given it. */
export interface SearchedRecord {
  /** Its address, relative to the site's folder. */
  readonly url: string;
  readonly title: string;
  /** The name of the expert. */
  readonly expert?: string;
  readonly html: string;
}

/** What the search has of an article. */
export function searchedText(article: Article): SearchedText {
  const { slug, meta } = article;
  const lang = languageOf(meta.lang);
  const records = searchRecords(article);
  return {
    slug,
    title: meta.title,
    lang,
    records: records.map(({ url, title, expert, html }) => ({
      url,
      title,
      ...(expert ? { expert: expert.name } : {}),
      html: html.text,
    })),
    data: articleRecords(slug, lang, records),
  };
}
