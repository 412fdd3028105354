import { gunzipSync } from "node:zlib";
import type { SearchedText } from "./searched-text.ts";

/** Article and expert of a record, by their places in the lists; -1 where there is no expert. */
type Owner = readonly [article: number, expert: number];

/** The article and expert of each record of the search. */
export interface RecordList {
  add(text: Pick<SearchedText, "slug" | "title" | "records">): void;
  /** Reads Pagefind's name for a record from a file that Pagefind made; does nothing for other files. */
  name(path: string, content: Uint8Array): void;
  /**
   * What the reader's search filters by: slugs and titles of the articles, names of the experts, and
   * the article and expert of each record by Pagefind's name for it.
   */
  json(): string;
}

/** Starts an empty list. */
export function recordList(): RecordList {
  const articles: (readonly [slug: string, title: string])[] = [];
  const experts = new Map<string, number>();
  const byUrl = new Map<string, Owner>();
  const byName = new Map<string, Owner>();
  return {
    add({ slug, title, records }) {
      const place = articles.push([slug, title]) - 1;
      for (const { url, expert } of records) {
        if (expert !== undefined && !experts.has(expert)) experts.set(expert, experts.size);
        byUrl.set(url, [place, expert === undefined ? -1 : experts.get(expert)!]);
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

/** The address in a fragment, which is packed JSON after twelve bytes of Pagefind's own. */
function urlIn(fragment: Uint8Array): string {
  // Most fragments are small, and a large buffer for each takes twice the time.
  const text = gunzipSync(fragment, { chunkSize: 4096 }).toString("utf8");
  return (JSON.parse(text.slice(text.indexOf("{"))) as { url: string }).url;
}
