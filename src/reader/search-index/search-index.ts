import { escapeHtml } from "../../markup/html.ts";
import type { Article } from "../../model/article.ts";
import type { OutputFile } from "../../output/output.ts";
import { type SearchRecord, searchRecords } from "../search-records.ts";
import { createPacker, type SearchPage } from "./search-packer.ts";
import { recordList } from "./search-record-list.ts";

/** The folder of the site that holds the search. */
const FOLDER = "pagefind";

/**
 * Most records of one index. Pagefind keeps an index whole while it packs it, some 100 kB a record;
 * a site with more of them has its search in parts.
 */
const RECORDS_A_PART = 4000;

/** How many articles may be added before the first of them is in the index. */
const AHEAD = 20;

/** A search index in the making. */
export interface SearchIndex {
  /**
   * Adds what can be found in an article. Another process makes the index and works while pages are
   * rendered; this resolves at once unless it has fallen far behind.
   */
  add(article: Article): Promise<void>;
  /** Packs what is left. */
  finish(): Promise<void>;
  /** The files that were finished since it was last asked. One that comes again replaces the first. */
  files(): readonly OutputFile[];
  /** Stops the process that makes the index, when all is done or nothing is to come of it. */
  close(): Promise<void>;
}

/**
 * The search over the articles of a site: Pagefind's script and index, and which article and expert
 * each record belongs to. That list takes the place of Pagefind's own filters, whose files come out
 * in another order every time: the same input gives the same bytes.
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
      // Whoever waits for it next is told what went wrong; until then nobody may be waiting.
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
    close: packer.close,
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
