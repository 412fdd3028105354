import { bundleCss } from "../assets/bundle-css.ts";
import type { Made, OutputName } from "../model/output.ts";
import { sitePages } from "../reader/site-pages.ts";
import { assetFiles } from "./assets.ts";
import type { ReadArticle } from "./checked-article.ts";
import { contextOf } from "./context.ts";
import type { OutputResult } from "./events.ts";
import { offlineFiles } from "./offline-files.ts";
import { OUTPUTS } from "./outputs.ts";
import { createSearchIndex } from "./search-index.ts";
import { singleFiles } from "./single-files.ts";
import type { SiteFile, SitePage } from "./site-file.ts";

/** Everything a site consists of, in memory, before Eleventy writes it. */
export interface PreparedSite {
  readonly pages: readonly SitePage[];
  readonly files: readonly SiteFile[];
  readonly results: readonly OutputResult[];
}

/** What the pages of a site are made from. */
export interface SiteInput {
  readonly articles: readonly ReadArticle[];
  /** The outputs to make now. */
  readonly make: readonly OutputName[];
  /** The outputs that the site holds afterwards, by article: made now or kept from before. */
  offered(slug: string): readonly OutputName[];
  /** Handouts by article's slug, and the time it took to make them, in ms. */
  readonly handouts: ReadonlyMap<string, Made>;
  readonly handoutMs: number;
  /** Whether what is for the speaker only is left out. */
  readonly publicOnly: boolean;
  /** The author's theme: CSS for every style sheet. */
  readonly theme: string;
  /** Whether each article also comes out as one HTML file. */
  readonly singleFile: boolean;
}

/** Renders every page of the site and gathers its files. Pure but for reading style sheets. */
export async function prepareSite(input: SiteInput): Promise<PreparedSite> {
  const outputs = OUTPUTS.filter(({ name }) => input.make.includes(name));
  const pages: SitePage[] = [];
  const results: OutputResult[] = [];
  for (const output of outputs) {
    const start = performance.now();
    for (const read of input.articles) {
      const { slug } = read.article;
      const context = contextOf(read, input.offered(slug), input.handouts.get(slug), input.publicOnly);
      for (const { path, html } of output.pages(read.article, context)) {
        pages.push({ path: `${slug}/${path}`, owner: output.name, html });
      }
    }
    const doors = input.articles.map(({ article }) => `${article.slug}/${output.door}`);
    const spent = performance.now() - start + (output.name === "handout" ? input.handoutMs : 0);
    const summary = summaryOf(output.name, pages, input);
    results.push({ name: output.name, doors, ms: spent, summary, times: timesOf(output.name, input) });
  }
  const articles = input.articles.map(({ article }) => article);
  const own = sitePages(articles, {
    outputs: (slug) => input.offered(slug),
    paths: pages.map(({ path }) => path),
  });
  for (const { path, html } of own) pages.push({ path, owner: "site", html });
  const files = [...(await assetFiles(outputs, input.theme)), ...articleFiles(input)];
  if (!input.make.includes("reader")) return { pages, files, results };
  if (input.singleFile)
    files.push(...singleFiles(input.articles, (await bundleCss("reader.css")).css + input.theme));
  const search = await createSearchIndex((file) => files.push(file));
  try {
    await search.add(articles);
    await search.finish();
  } finally {
    await search.close();
  }
  files.push(...offlineFiles(articles, { pages, files }, input.offered));
  return { pages, files, results };
}

function timesOf(name: OutputName, { handouts }: SiteInput): OutputResult["times"] {
  return name === "handout" ? [...handouts.values()].map(({ times }) => times) : [];
}

function summaryOf(name: OutputName, pages: readonly SitePage[], { handouts, articles }: SiteInput): string {
  if (name === "handout")
    return articles.map(({ article }) => handouts.get(article.slug)?.summary ?? "").join(", ");
  const count = pages.filter(({ owner }) => owner === name).length;
  return `${count} ${count === 1 ? "page" : "pages"}`;
}

/** The images of every article, and what their handouts gave. */
function articleFiles({ articles, handouts }: SiteInput): readonly SiteFile[] {
  return articles.flatMap(({ article, images }) => {
    const shown = [...images.values()].flatMap(({ path, bytes }): SiteFile[] =>
      bytes ? [{ path: `${article.slug}/${path}`, owner: "site", content: bytes }] : [],
    );
    const made = (handouts.get(article.slug)?.files ?? []).map(
      ({ path, bytes }): SiteFile => ({ path: `${article.slug}/${path}`, owner: "handout", content: bytes }),
    );
    return [...shown, ...made];
  });
}
