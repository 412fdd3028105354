import { packText } from "../packed/pack-text.ts";
import type { SearchRecord } from "../search-records.ts";
import { passagesIn } from "./passages.ts";
import type { ArticleRecords, SearchedArticles } from "./search-data.ts";

/** What can be found in an article, from its records. */
export function articleRecords(slug: string, lang: string, records: readonly SearchRecord[]): ArticleRecords {
  const experts = [...new Set(records.flatMap(({ expert }) => expert?.name ?? []))];
  const folder = `${encodeURIComponent(slug)}/`;
  return {
    lang,
    experts,
    records: records.map(({ url, title, expert, html }) => [
      url.slice(folder.length),
      title,
      expert ? experts.indexOf(expert.name) : -1,
      // The title stands in the text as well, and would be found twice.
      passagesIn(html.text).filter(([id, text]) => id !== "" || text !== title),
    ]),
  };
}

/** The script that gives the search the records of an article, given as JSON: as they are, or packed. */
export function recordsScript(slug: string, records: string, isPacked: boolean): string {
  return `triptychRecords(${JSON.stringify(slug)},${isPacked ? JSON.stringify(packText(records)) : records})\n`;
}

/** The script that gives the search the list of all articles. */
export function articlesScript(articles: SearchedArticles): string {
  return `triptychArticles(${JSON.stringify(articles)})\n`;
}
