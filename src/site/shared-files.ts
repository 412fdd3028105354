import type { Article } from "../model/article.ts";
import type { Listed } from "../model/listed.ts";
import type { Output, SiteExtras } from "../output/output.ts";
import { joinPieces } from "../reader/pictures/site/join-pieces.ts";
import type { PicturePieces } from "../reader/pictures/site/paint-pieces.ts";
import { shelf } from "../reader/site-pages.ts";
import type { BuildStep } from "./build-steps.ts";
import { SITE } from "./files/site-file.ts";
import type { SiteList } from "./site-list.ts";

/** What `SharedFiles` are made with at the end. */
export interface WholeSite {
  readonly articles: readonly Listed[];
  /** The outputs that the site holds of an article. */
  outputsOf(slug: string): readonly Output[];
  /** The tokens that the author's theme sets. */
  readonly themed: ReadonlySet<string>;
  /** What was painted of the site's picture for links. */
  readonly pieces: readonly (PicturePieces | undefined)[];
}

/** What outputs need of an article for the site as a whole: plain data, by the output's name. */
export type NeededOfArticle = Readonly<Record<string, unknown>>;

/** What the articles of a site share: shelf, feed, sitemap, search, and what outputs add besides. */
export interface SharedFiles {
  of(article: Article): NeededOfArticle;
  /** Takes what is needed of an article, before its files are in the list; yields the files that are finished by then. */
  add(needed: NeededOfArticle): AsyncGenerator<BuildStep>;
  /** Told when all articles were added. */
  complete(): void;
  /** Makes all the rest, when the files of all articles are in the list. */
  finish(site: WholeSite): AsyncGenerator<BuildStep>;
  /** Lets go of everything. Called at the end, also when the build failed. */
  close(): Promise<void>;
}

/** Begins what these outputs add to a site as a whole. Every file goes into the list. */
export async function sharedFiles(outputs: readonly Output[], site: SiteList): Promise<SharedFiles> {
  const extras = await extrasOf(outputs);
  return {
    of: (article) => Object.fromEntries(extras.map(([{ name }, extra]) => [name, extra.of(article)])),
    async *add(needed) {
      for (const [{ name }, extra] of extras)
        for (const file of await extra.add(needed[name])) yield site.add({ ...file, owner: name });
    },
    complete() {
      for (const [, extra] of extras) extra.complete?.();
    },
    async *finish({ articles, outputsOf, themed, pieces }) {
      const picture = joinPieces(pieces, articles);
      const pages = shelf.files(articles, { outputs: outputsOf, paths: site.pages(), themed, picture });
      for (const file of pages) yield site.add({ ...file, owner: SITE });
      for (const [{ name }, extra] of extras) {
        const finished = extra.finish({ articles, files: site.files(), outputsOf });
        for await (const file of finished) yield site.add({ ...file, owner: name });
      }
    },
    async close() {
      for (const [, extra] of extras) await extra.close();
    },
  };
}

async function extrasOf(outputs: readonly Output[]): Promise<readonly (readonly [Output, SiteExtras])[]> {
  const extras: (readonly [Output, SiteExtras])[] = [];
  for (const output of outputs) if (output.siteExtras) extras.push([output, await output.siteExtras()]);
  return extras;
}
