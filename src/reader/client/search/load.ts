import {
  ARTICLES_SCRIPT,
  type ArticleRecords,
  RECORDS_SCRIPT,
  type SearchedArticles,
} from "../../search-index/search-data.ts";
import { runScript } from "../run-script.ts";

// Scripts give their data to a function of this window. They are loaded with the page's own policy, also from disk.

declare global {
  interface Window {
    triptychRecords?: (slug: string, records: ArticleRecords) => void;
    triptychArticles?: (articles: SearchedArticles) => void;
  }
}

const given = new Map<string, ArticleRecords>();
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

/** The records of an article; empty when it has none to load. */
export async function loadRecords(slug: string): Promise<ArticleRecords> {
  if (!given.has(slug)) await runScript(`${encodeURIComponent(slug)}/${RECORDS_SCRIPT}`);
  return given.get(slug) ?? { lang: "", experts: [], records: [] };
}
