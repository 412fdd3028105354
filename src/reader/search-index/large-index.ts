import { escapeHtml } from "../../markup/html.ts";
import { createPacker, type Packer, type SearchPage } from "./packer.ts";
import { recordList } from "./record-list.ts";
import type { SearchedRecord, SearchedText } from "./searched-text.ts";
import { siteWords } from "./site-words.ts";

/** How many articles may be added before the first of them is in the index. */
const AHEAD = 20;

/** An index by Pagefind. Its process starts with the first article. */
export interface LargeIndex {
  add(text: SearchedText): Promise<void>;
  /** Begins to pack what was added: nothing is added after that. */
  complete(): void;
  finish(): Promise<void>;
  close(): Promise<void>;
}

/**
 * Pagefind's index, a list of the article and expert of each record, and the words of all articles. The list
 * replaces Pagefind's own filters, because the order of entries in their files differs between builds and the
 * same input must give the same bytes. `put` gets the files, by their path in the folder of the index.
 */
export function largeIndex(
  put: (path: string, content: Uint8Array | string) => void,
  recordsAPart: number,
): LargeIndex {
  const list = recordList();
  const words = siteWords();
  const waiting: Promise<void>[] = [];
  let packer: Promise<Packer> | undefined;
  let work: Promise<void> = Promise.resolve();
  let packing: Promise<void> | undefined;
  const start = () =>
    createPacker((path, content) => {
      if (typeof content !== "string") list.name(path, content);
      put(path, content);
    }, recordsAPart);
  const pack = async () => {
    await work;
    await (await packer)?.finish();
  };
  const complete = () => {
    packing ??= pack();
    packing.catch(() => {});
  };
  return {
    complete,
    async add(text) {
      packer ??= start();
      const opened = await packer;
      list.add(text);
      words.add(text.data);
      const pages = text.records.map((record) => pageOf(record, text));
      work = work.then(() => opened.add(pages));
      // The next call that waits for it rejects; until then Node.js must not see an unhandled error.
      work.catch(() => {});
      waiting.push(work);
      if (waiting.length > AHEAD) await waiting.shift();
    },
    async finish() {
      complete();
      await packing;
      put("records.json", list.json());
      put("words.json", words.json());
    },
    async close() {
      // When a build fails, that process may still be at it: it prints a trace when nobody takes its answer.
      await work.catch(() => {});
      await packing?.catch(() => {});
      await (await packer)?.close();
    },
  };
}

/** A record as the page that Pagefind reads. */
function pageOf({ url, title, expert, html }: SearchedRecord, article: SearchedText): SearchPage {
  const meta = { title, article: article.title, expert };
  const tags = Object.entries(meta).flatMap(([name, value]) =>
    value === undefined
      ? []
      : `<span data-pagefind-meta="${name}[data-value]" data-value="${escapeHtml(value)}"></span>`,
  );
  const content = `<html lang="${escapeHtml(article.lang)}"><head><title></title></head><body>${tags.join("")}\n${html}</body></html>`;
  return { url, content };
}
