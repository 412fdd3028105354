import { gunzipSync } from "node:zlib";
import type { Article } from "../model/article.ts";
import { escapeHtml } from "../prose/escape.ts";
import { type SearchRecord, searchRecords } from "../reader/search-records.ts";
import type { SiteFile } from "./site-file.ts";

/** The folder of the site that holds the search. */
const FOLDER = "pagefind";

/** What Pagefind would also write, and no page asks for. */
const NOT_NEEDED = /^pagefind-(?:highlight|.*ui)\.(?:js|css)$/;

/**
 * The search over these articles: Pagefind's script and index, and which article and expert each
 * record belongs to. That list takes the place of Pagefind's own filters, whose files come out in
 * another order every time: the same input gives the same bytes.
 */
export async function searchFiles(articles: readonly Article[]): Promise<readonly SiteFile[]> {
  const pagefind = await import("pagefind");
  const records = articles.flatMap((article) =>
    searchRecords(article).map((record) => ({ ...record, article })),
  );
  const { index, errors } = await pagefind.createIndex({ keepIndexUrl: true, writePlayground: false });
  if (!index) throw new Error(`the search index cannot be made: ${errors.join(", ")}`);
  try {
    await Promise.all(
      records.map((record) => index.addHTMLFile({ url: record.url, content: pageOf(record) })),
    );
    const { files } = await index.getFiles();
    // Pagefind gives them in any order.
    const made = files
      .filter(({ path }) => !NOT_NEEDED.test(path))
      .sort((a, b) => (a.path < b.path ? -1 : 1));
    const filters = { path: "records.json", content: JSON.stringify(filtersOf(made, records)) };
    return [...made, filters].map(({ path, content }) => ({
      path: `${FOLDER}/${path}`,
      owner: "reader",
      content,
    }));
  } finally {
    await index.deleteIndex();
    await pagefind.close();
  }
}

/** A record as the page that Pagefind reads. */
function pageOf({
  lang,
  title,
  expert,
  article,
  html,
}: SearchRecord & { readonly article: Article }): string {
  const meta = { title, article: article.meta.title, expert: expert?.name };
  const tags = Object.entries(meta).flatMap(([name, value]) =>
    value === undefined
      ? []
      : `<span data-pagefind-meta="${name}[data-value]" data-value="${escapeHtml(value)}"></span>`,
  );
  return `<html lang="${escapeHtml(lang)}"><head><title></title></head><body>${tags.join("")}\n${html}</body></html>`;
}

interface Filters {
  /** Slugs and titles of the articles, and the experts' names: what the numbers below count in. */
  readonly articles: readonly (readonly [string, string])[];
  readonly experts: readonly string[];
  /** Article and expert of each record (-1 where there is none), by Pagefind's name for the record. */
  readonly records: Readonly<Record<string, readonly [number, number]>>;
}

function filtersOf(
  files: readonly { readonly path: string; readonly content: Uint8Array }[],
  records: readonly (SearchRecord & { readonly article: Article })[],
): Filters {
  const articles = [...new Set(records.map(({ article }) => article))];
  const experts = [...new Set(records.flatMap(({ expert }) => expert?.name ?? []))];
  const placeOf = new Map(articles.map((article, place) => [article, place]));
  const byUrl = new Map(records.map((record) => [record.url, record]));
  const named = files.flatMap(({ path, content }) => {
    const name = /^fragment\/(.*)\.pf_fragment$/.exec(path)?.[1];
    if (name === undefined) return [];
    const { article, expert } = byUrl.get(urlIn(content))!;
    return [[name, [placeOf.get(article)!, expert ? experts.indexOf(expert.name) : -1]] as const];
  });
  return {
    articles: articles.map(({ slug, meta }) => [slug, meta.title] as const),
    experts,
    records: Object.fromEntries(named.sort(([a], [b]) => (a < b ? -1 : 1))),
  };
}

/** A fragment is packed JSON after twelve bytes of Pagefind's own, and says what it is a fragment of. */
function urlIn(fragment: Uint8Array): string {
  const text = gunzipSync(fragment).toString("utf8");
  return (JSON.parse(text.slice(text.indexOf("{"))) as { url: string }).url;
}
