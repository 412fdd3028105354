import { bundleCss } from "../assets/bundle-css.ts";
import type { Made, Output, OutputName } from "../model/output.ts";
import { sitePages } from "../reader/site-pages.ts";
import { batchesOf } from "./batches.ts";
import type { CheckedArticle } from "./checked-article.ts";
import type { OutputResult } from "./events.ts";
import { offlineFiles } from "./offline-files.ts";
import type { SiteOptions } from "./options.ts";
import { renderArticles } from "./render-articles.ts";
import { createSearchIndex } from "./search-index.ts";
import type { SiteFile, SitePage } from "./site-file.ts";
import { pagePaths, type SiteLedger } from "./site-ledger.ts";

/** What a site is made from. */
export interface SiteInput {
  readonly articles: readonly CheckedArticle[];
  /** The outputs to make now. */
  readonly outputs: readonly Output[];
  /** The outputs that the site holds afterwards, by article: made now or kept from before. */
  offered(slug: string): readonly OutputName[];
  /** Handouts by article's slug, and the time it took to make them, in ms. */
  readonly handouts: ReadonlyMap<string, Made>;
  readonly handoutMs: number;
  /** What all articles share: style sheets, fonts, scripts. */
  readonly assets: readonly SiteFile[];
  /** The author's theme: CSS for every style sheet. */
  readonly theme: string;
  readonly options: SiteOptions;
  /** Renders all articles at once, for those who can run Eleventy only once. */
  readonly atOnce: boolean;
}

/** A site in the making: some articles after others, so that not all of it is ever in memory. */
export interface SiteMaking {
  /** Whether there are articles left. */
  hasMore(): boolean;
  /** Renders the next articles, writes their files, and gives the pages for Eleventy to write. */
  next(): Promise<readonly SitePage[]>;
  /** Writes what is made from all the rest, once that is written. */
  finish(): Promise<readonly OutputResult[]>;
  /** Lets go of what a site that is not finished holds. */
  stop(): Promise<void>;
}

/** Starts a site in the ledger's folder with what all articles share. */
export async function makeSite(input: SiteInput, ledger: SiteLedger): Promise<SiteMaking> {
  const { outputs, theme, options, offered, assets } = input;
  const listed = input.articles.map((each) => each.listed);
  for (const file of assets) ledger.write(file);
  const css = options.singleFile ? (await bundleCss("reader.css")).css + theme : "";
  const hasReader = outputs.some(({ name }) => name === "reader");
  const search = hasReader ? await createSearchIndex(ledger.write) : undefined;
  const left = input.atOnce ? [input.articles] : [...batchesOf(input.articles)];
  const times = new Map<Output, number>();
  const spent = (output: Output, ms: number) => times.set(output, (times.get(output) ?? 0) + ms);

  return {
    hasMore: () => left.length > 0,
    async next() {
      const articles = await Promise.all((left.shift() ?? []).map((each) => each.read()));
      await search?.add(articles.map(({ article }) => article));
      const { pages, files, aside } = await renderArticles(articles, input, { assets, css }, spent);
      for (const file of files) ledger.write(file);
      for (const file of aside) ledger.writeAside(file);
      for (const { path, owner } of pages) ledger.addPage(path, owner);
      if (left.length > 0) return pages;
      const own = sitePages(listed, { outputs: offered, paths: pagePaths(ledger) });
      for (const { path } of own) ledger.addPage(path, "site");
      // Whoever runs Eleventy only once may not be told when it fails, and the search is a process.
      if (input.atOnce) await search?.finish().finally(search.close);
      return [...pages, ...own.map(({ path, html }): SitePage => ({ path, owner: "site", html }))];
    },
    async finish() {
      if (!input.atOnce) await search?.finish().finally(search.close);
      if (hasReader) for (const file of offlineFiles(listed, ledger, offered)) ledger.write(file);
      return outputs.map((output) => resultOf(output, input, ledger, times.get(output) ?? 0));
    },
    stop: async () => search?.close(),
  };
}

function resultOf(
  { name, door }: Output,
  { articles, handouts, handoutMs }: SiteInput,
  { pages }: SiteLedger,
  ms: number,
): OutputResult {
  const slugs = articles.map(({ listed }) => listed.slug);
  const doors = slugs.map((slug) => `${slug}/${door}`);
  if (name === "handout") {
    const summary = slugs.map((slug) => handouts.get(slug)?.summary ?? "").join(", ");
    return {
      name,
      doors,
      ms: ms + handoutMs,
      summary,
      times: [...handouts.values()].map(({ times }) => times),
    };
  }
  const count = [...pages.values()].filter((owner) => owner === name).length;
  return { name, doors, ms, summary: `${count} ${count === 1 ? "page" : "pages"}`, times: [] };
}
