import { gunzipSync } from "node:zlib";
import type { Article } from "../../model/article.ts";
import type { SearchRecord } from "../search-records.ts";

/** Article and expert of a record, by their places in the lists; -1 where there is no expert. */
type Whose = readonly [article: number, expert: number];

/** Whose each record of the search is, as it becomes known. */
export interface RecordList {
  /** Takes note of an article's records. */
  add(article: Article, records: readonly SearchRecord[]): void;
  /** Learns from a file that Pagefind made what the record in it is called, if there is one in it. */
  name(path: string, content: Uint8Array): void;
  /**
   * Slugs and titles of the articles, the experts' names, and article and expert of each record by
   * Pagefind's name for it: what the reader's search filters by.
   */
  json(): string;
}

/** Starts an empty list. */
export function recordList(): RecordList {
  const articles: (readonly [slug: string, title: string])[] = [];
  const experts = new Map<string, number>();
  const byUrl = new Map<string, Whose>();
  const byName = new Map<string, Whose>();
  return {
    add({ slug, meta }, records) {
      const place = articles.push([slug, meta.title]) - 1;
      for (const { url, expert } of records) {
        if (expert && !experts.has(expert.name)) experts.set(expert.name, experts.size);
        byUrl.set(url, [place, expert ? experts.get(expert.name)! : -1]);
      }
    },
    name(path, content) {
      const name = /(?:^|\/)fragment\/(.*)\.pf_fragment$/.exec(path)?.[1];
      if (name === undefined) return;
      const url = urlIn(content);
      byName.set(name, byUrl.get(url)!);
      byUrl.delete(url);
    },
    json: () =>
      JSON.stringify({
        articles,
        experts: [...experts.keys()],
        records: Object.fromEntries([...byName].sort(([a], [b]) => (a < b ? -1 : 1))),
      }),
  };
}

/** A fragment is packed JSON after twelve bytes of Pagefind's own, and says what it is a fragment of. */
function urlIn(fragment: Uint8Array): string {
  const text = gunzipSync(fragment).toString("utf8");
  return (JSON.parse(text.slice(text.indexOf("{"))) as { url: string }).url;
}
