import { escapeHtml } from "../../markup/html.ts";
import type { Article } from "../../model/article.ts";
import type { OutputFile } from "../../output/output.ts";
import { type SearchRecord, searchRecords } from "../search-records.ts";
import { createPacker, type SearchPage } from "./packer.ts";
import { recordList } from "./record-list.ts";

/** The folder of the site that holds the search. */
const FOLDER = "pagefind";

/**
 * The most records of one index. While Pagefind packs an index it keeps all of it in memory, about
 * 100 kB a record, so a site with more records has several indexes.
 */
const RECORDS_A_PART = 4000;

/** How many articles may be added before the first of them is in the index. */
const AHEAD = 20;

/** A search index that articles can be added to. */
export interface SearchIndex {
  /**
   * Adds what can be found in an article. Another process makes the index while pages are rendered;
   * this resolves at once unless that process has fallen far behind.
   */
  add(article: Article): Promise<void>;
  /** Packs what is left. */
  finish(): Promise<void>;
  /** The files that are finished since the last call. A file with the same path as an earlier one replaces it. */
  files(): readonly OutputFile[];
  /** Stops the process that makes the index. Called at the end, also when the build failed. */
  close(): Promise<void>;
}

/**
 * The search over the articles of a site: Pagefind's script and index, and a list of the article and
 * expert of each record. The list replaces Pagefind's own filters, because the order of entries in
 * their files differs between builds and the same input must give the same bytes.
 */
export async function createSearchIndex(recordsAPart = RECORDS_A_PART): Promise<SearchIndex> {
  const list = recordList();
  const finished: OutputFile[] = [];
  const put = (path: string, content: Uint8Array | string) => {
    if (typeof content !== "string") list.name(path, content);
    finished.push({ path: `${FOLDER}/${path}`, content, kind: "file" });
  };
  const packer = await createPacker(put, recordsAPart);
  let work: Promise<void> = Promise.resolve();
  const waiting: Promise<void>[] = [];
  return {
    async add(article) {
      const records = searchRecords(article);
      list.add(article, records);
      const pages = records.map((record) => pageOf(record, article));
      work = work.then(() => packer.add(pages));
      // The next call that waits for it rejects; until then Node.js must not see an unhandled error.
      work.catch(() => {});
      waiting.push(work);
      if (waiting.length > AHEAD) await waiting.shift();
    },
    async finish() {
      await work;
      await packer.finish();
      put("records.json", list.json());
    },
    files: () => finished.splice(0),
    async close() {
      // When a build fails, that process may still be at it: it prints a trace when nobody takes its answer.
      await work.catch(() => {});
      await packer.close();
    },
  };
}

/** A record as the page that Pagefind reads. */
function pageOf({ url, lang, title, expert, html }: SearchRecord, article: Article): SearchPage {
  const meta = { title, article: article.meta.title, expert: expert?.name };
  const tags = Object.entries(meta).flatMap(([name, value]) =>
    value === undefined
      ? []
      : `<span data-pagefind-meta="${name}[data-value]" data-value="${escapeHtml(value)}"></span>`,
  );
  const content = `<html lang="${escapeHtml(lang)}"><head><title></title></head><body>${tags.join("")}\n${html}</body></html>`;
  return { url, content };
}
