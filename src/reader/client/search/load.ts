import {
  ARTICLES_SCRIPT,
  type ArticleRecords,
  RECORDS_SCRIPT,
  type SearchedArticles,
} from "../../search-index/search-data.ts";
import { site } from "../site.ts";

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
  if (!list) await run(ARTICLES_SCRIPT);
  if (!list) throw new Error(`${ARTICLES_SCRIPT} gives no articles`);
  return list;
}

/** The records of an article; empty when it has none to load. */
export async function loadRecords(slug: string): Promise<ArticleRecords> {
  if (!given.has(slug)) await run(`${encodeURIComponent(slug)}/${RECORDS_SCRIPT}`);
  return given.get(slug) ?? { lang: "", experts: [], records: [] };
}

/** Runs a script of the site, by its path there. */
function run(path: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = new URL(path, site()).href;
    script.addEventListener("load", () => {
      script.remove();
      resolve();
    });
    script.addEventListener("error", () => reject(new Error(`${path} cannot be loaded`)));
    document.head.append(script);
  });
}
