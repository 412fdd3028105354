import { version } from "../../assets/version.ts";
import type { Output } from "../../output/output.ts";
import { shelf } from "../../reader/site-pages.ts";
import { slugOfFile } from "../../source/ids.ts";
import { type ArticleBuild, articleSteps, emptyResult } from "../article-steps.ts";
import type { CheckedArticle } from "../articles/checked-article.ts";
import type { SomeArticles } from "../articles/read-articles.ts";
import type { BuildHow } from "../build-files.ts";
import type { BuildStep } from "../build-steps.ts";
import { assetFiles } from "../files/assets.ts";
import { digestOf, SITE, type SiteFile } from "../files/site-file.ts";
import { type SharedFiles, sharedFiles } from "../shared-files.ts";
import { type SiteList, siteList } from "../site-list.ts";
import { picturePieces } from "../site-picture.ts";
import { stepQueue } from "../step-queue.ts";
import {
  hashOfNames,
  listingFile,
  PICTURE_FILE,
  packed,
  SHARD_FILE,
  type ShardArticle,
  type ShardedSite,
  type ShardListing,
} from "./listing.ts";
import type { Shard } from "./shard.ts";

/** How a shard is built. */
export type ShardHow = Omit<BuildHow, "again"> & { readonly draft: boolean };

/**
 * Builds a share of a site's articles: yields every file as soon as it is made, and findings, progress and
 * results as they come up. Of what all articles share, only style sheets, fonts and scripts are made. Throws like
 * `buildFiles`.
 */
export async function* shardFiles(
  share: SomeArticles,
  outputs: readonly Output[],
  shard: Shard,
  how: ShardHow,
): AsyncGenerator<BuildStep> {
  const site = siteList();
  const assets = await assetFiles([...outputs, shelf], how.theme);
  const results = new Map(outputs.map((output) => [output, emptyResult(output)]));
  const build: ArticleBuild = { ...how, outputs, assets, steps: stepQueue(), results };
  const shared = await sharedFiles(outputs, site);
  const places = new Map(share.all.map((path, place) => [path, place]));
  const articles: ShardArticle[] = [];
  try {
    for (const file of assets) yield site.add(file);
    const madeOfAssets = site.files().slice();
    for (const each of share.articles) {
      const listing = yield* articleFiles(each, build, shared, site);
      const named = (share.named.get(each.path) ?? []).map(
        ({ listed, digest }) => [listed.slug, digest] as const,
      );
      articles.push({
        slug: each.listed.slug,
        place: places.get(each.path)!,
        source: each.digest,
        named: Object.fromEntries(named),
        listing,
      });
      each.letGo();
    }
    const pieces = await picturePieces(share.articles, share.all.length, build);
    const picture = pieces && JSON.stringify(pieces);
    if (picture) yield site.add(own(PICTURE_FILE, picture));
    const listing: ShardListing = {
      number: shard.number,
      site: shardedSite(share, outputs, shard, how),
      assets: madeOfAssets,
      articles,
      ...(picture && { picture: digestOf(picture) }),
    };
    yield site.add(own(SHARD_FILE, `${JSON.stringify(listing)}\n`));
    yield { kind: "results", results: [...results.values()], files: site.files() };
  } finally {
    await shared.close();
  }
}

/** The files of an article, and last its listing, of which it gives the hash. */
async function* articleFiles(
  each: CheckedArticle,
  build: ArticleBuild,
  shared: SharedFiles,
  site: SiteList,
): AsyncGenerator<BuildStep, string> {
  const read = await each.read();
  const before = site.files().length;
  for await (const step of articleSteps(read, build, undefined))
    yield step.kind === "file" ? site.add(step.file) : step;
  const { listed } = each;
  const listing = packed({
    listed,
    needed: shared.of(read.article),
    files: site.files().slice(before),
  });
  yield site.add(own(listingFile(listed.slug), listing));
  return digestOf(listing);
}

function shardedSite(
  { all }: SomeArticles,
  outputs: readonly Output[],
  { of }: Shard,
  { settings, draft, theme }: ShardHow,
): ShardedSite {
  const given = Object.entries(settings).filter(([, value]) => value !== undefined && value !== false);
  return {
    version: version(),
    shards: of,
    outputs: outputs.map(({ name }) => name),
    options: {
      ...Object.fromEntries(given),
      ...(draft ? { draft } : {}),
      ...(process.env.SOURCE_DATE_EPOCH ? { SOURCE_DATE_EPOCH: process.env.SOURCE_DATE_EPOCH } : {}),
    },
    names: hashOfNames(all.map(slugOfFile)),
    themed: [...theme.tokens],
  };
}

function own(path: string, content: Uint8Array | string): SiteFile {
  return { path, owner: SITE, kind: "file", content };
}
