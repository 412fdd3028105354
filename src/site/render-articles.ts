import { setImmediate } from "node:timers/promises";
import type { Output, OutputContext } from "../model/output.ts";
import type { ReadArticle } from "./checked-article.ts";
import { contextOf } from "./context.ts";
import type { SiteInput } from "./make-site.ts";
import { singleFiles } from "./single-files.ts";
import type { SiteFile, SitePage } from "./site-file.ts";
import { talkFiles } from "./talk-files.ts";

/** Everything that some articles consist of, in memory. */
export interface Rendered {
  readonly pages: readonly SitePage[];
  /** Images, handouts, and articles as single files. */
  readonly files: readonly SiteFile[];
  /** Talks as files to take away. */
  readonly aside: readonly SiteFile[];
}

/**
 * Renders articles in every output that is made. `shared` is what all articles have in common;
 * `spent` is told how long the pages of an output took, in ms.
 */
export async function renderArticles(
  articles: readonly ReadArticle[],
  input: SiteInput,
  shared: { readonly assets: readonly SiteFile[]; readonly css: string },
  spent: (output: Output, ms: number) => void,
): Promise<Rendered> {
  const contexts = new Map(articles.map((read) => [read, contextFor(read, input)]));
  const context = (read: ReadArticle) => contexts.get(read)!;
  const pages: SitePage[] = [];
  for (const output of input.outputs) {
    for (const read of articles) {
      const start = performance.now();
      pages.push(...pagesOf(output, read, context(read)));
      spent(output, performance.now() - start);
      // The search is made by another process meanwhile, which is fed and heard between articles.
      await setImmediate();
    }
  }
  const files = [...articleFiles(articles, input)];
  const isMade = (name: string) => input.outputs.some((output) => output.name === name);
  if (input.options.singleFile && isMade("reader")) files.push(...singleFiles(articles, shared.css));
  const site = { pages, files: [...shared.assets, ...files] };
  const aside = isMade("talk") ? await talkFiles(site, articles, input.options, context) : [];
  return { pages, files, aside };
}

function contextFor(read: ReadArticle, { offered, handouts, options }: SiteInput): OutputContext {
  const { slug } = read.article;
  return contextOf(read, offered(slug), handouts.get(slug), options.publicOnly);
}

function pagesOf(output: Output, { article }: ReadArticle, context: OutputContext): readonly SitePage[] {
  return output
    .pages(article, context)
    .map(({ path, html }) => ({ path: `${article.slug}/${path}`, owner: output.name, html }));
}

/** The images of articles, and what their handouts gave. */
function articleFiles(articles: readonly ReadArticle[], { handouts }: SiteInput): readonly SiteFile[] {
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
