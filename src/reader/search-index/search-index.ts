import type { OutputFile } from "../../output/output.ts";
import { largeIndex } from "./large-index.ts";
import {
  ARTICLES_SCRIPT,
  MOST_ARTICLES_ON_WEB,
  MOST_ON_DISK,
  MOST_ON_WEB,
  RECORDS_SCRIPT,
  type SearchedArticle,
} from "./search-data.ts";
import { articlesScript, recordsScript } from "./search-scripts.ts";
import type { SearchedText } from "./searched-text.ts";

/** The folder of the site that holds the index by Pagefind. */
const FOLDER = "pagefind";

/**
 * The most records of one index. While Pagefind packs an index it keeps all of it in memory, about
 * 100 kB a record, so a site with more records has several indexes.
 */
const RECORDS_A_PART = 2_500;

/** A search index that articles can be added to. */
export interface SearchIndex {
  /**
   * Adds what can be found in an article. Another process makes a large index while pages are rendered;
   * this resolves at once unless that process has fallen far behind.
   */
  add(text: SearchedText): Promise<void>;
  /** Begins to pack a large index: nothing is added after that. */
  complete(): void;
  /** Packs what is left. */
  finish(): Promise<void>;
  /** The files that are finished since the last call. A file with the same path as an earlier one replaces it. */
  files(): readonly OutputFile[];
  /** Stops the process that makes the index. Called at the end, also when the build failed. */
  close(): Promise<void>;
}

/** What a site may hold before it needs an index by Pagefind, and how large the parts of that are. */
export interface SearchSizes {
  /** Characters of records. */
  readonly most: number;
  readonly articles: number;
  /** Records in one index of Pagefind. */
  readonly recordsAPart: number;
}

const SIZES: SearchSizes = {
  most: MOST_ON_WEB,
  articles: MOST_ARTICLES_ON_WEB,
  recordsAPart: RECORDS_A_PART,
};

/**
 * The search over the articles of a site: for each article a script with its records, which browsers search
 * by themselves, and a list of the articles. A site with more than these sizes also has an index by Pagefind.
 */
export async function createSearchIndex(sizes = SIZES): Promise<SearchIndex> {
  const finished: OutputFile[] = [];
  const put = (path: string, content: Uint8Array | string) => finished.push({ path, content, kind: "file" });
  const large = largeIndex((path, content) => put(`${FOLDER}/${path}`, content), sizes.recordsAPart);
  const articles: SearchedArticle[] = [];
  let waiting: SearchedText[] | undefined = [];
  let total = 0;
  return {
    async add(text) {
      const { slug, title, data } = text;
      const records = JSON.stringify(data);
      const size = records.length;
      articles.push({ slug, title, size });
      total += size;
      // What is only searched from disk would be half as large again as all else that the search has.
      const isPacked = size > MOST_ON_WEB;
      if (size <= MOST_ON_DISK) put(`${slug}/${RECORDS_SCRIPT}`, recordsScript(slug, records, isPacked));
      if (waiting && total <= sizes.most && articles.length <= sizes.articles) {
        waiting.push(text);
        return;
      }
      for (const each of waiting ?? []) await large.add(each);
      waiting = undefined;
      await large.add(text);
    },
    complete() {
      if (waiting === undefined) large.complete();
    },
    async finish() {
      const pagefind = waiting === undefined;
      if (pagefind) await large.finish();
      put(ARTICLES_SCRIPT, articlesScript({ articles, pagefind }));
    },
    files: () => finished.splice(0),
    close: large.close,
  };
}
