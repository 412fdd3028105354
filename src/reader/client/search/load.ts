import {
  ARTICLES_SCRIPT,
  type ArticleRecords,
  RECORDS_SCRIPT,
  type SearchedArticles,
} from "../../search-index/search-data.ts";
import { runScript } from "../run-script.ts";
import { unpackedText } from "../unpacked-text.ts";

// Scripts give their data to a function of this window. They are loaded with the page's own policy, also from disk.

/** Many records are packed. */
type GivenRecords = ArticleRecords | string;

declare global {
  interface Window {
    triptychRecords?: (slug: string, records: GivenRecords) => void;
    triptychArticles?: (articles: SearchedArticles) => void;
  }
}

const given = new Map<string, GivenRecords>();
let list: SearchedArticles | undefined;

window.triptychRecords = (slug, records) => given.set(slug, records);
window.triptychArticles = (articles) => {
  list = articles;
};

/** The list of all articles. Rejects when it cannot be loaded. */
export async function loadArticles(): Promise<SearchedArticles> {
  if (!list) await runScript(ARTICLES_SCRIPT);
  if (!list) throw new Error(`${ARTICLES_SCRIPT} gives no articles`);
  return list;
}

/** The records of an article; empty when it has none to load. Rejects in a browser that cannot unpack them. */
export async function loadRecords(slug: string): Promise<ArticleRecords> {
  if (!given.has(slug)) await runScript(`${encodeURIComponent(slug)}/${RECORDS_SCRIPT}`);
  const records = given.get(slug) ?? { lang: "", experts: [], records: [] };
  if (typeof records !== "string") return records;
  return JSON.parse(await unpackedText(records)) as ArticleRecords;
}
