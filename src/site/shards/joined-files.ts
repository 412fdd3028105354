import { readFileSync } from "node:fs";
import { join } from "node:path";
import { setImmediate } from "node:timers/promises";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { reporter } from "../../diagnostics/report.ts";
import { nearPath } from "../../diagnostics/shown-path.ts";
import type { Listed } from "../../model/listed.ts";
import { lineSpan } from "../../model/span.ts";
import type { PicturePieces } from "../../reader/pictures/site/paint-pieces.ts";
import type { MadeListed } from "../again.ts";
import type { BuildStep } from "../build-steps.ts";
import { ContentError } from "../content-error.ts";
import { digestOf } from "../files/site-file.ts";
import { isPlain } from "../folder/ledger.ts";
import { outputsNamed } from "../outputs.ts";
import { sharedFiles } from "../shared-files.ts";
import { type SiteList, siteList } from "../site-list.ts";
import type { FoundShard } from "./find-shards.ts";
import { listingFile, PICTURE_FILE, type ShardArticle, unpacked } from "./listing.ts";

/**
 * The files of a whole site, from shards that belong together: those of each article as its shard made them,
 * held to the hashes in its listing, and what all articles share, made now. Throws `ContentError` when a file
 * is missing or is not as it was made.
 */
export async function* joinedFiles(shards: readonly FoundShard[]): AsyncGenerator<BuildStep> {
  const [first] = shards as readonly [FoundShard];
  const outputs = outputsNamed(first.listing.site.outputs);
  const site = siteList();
  const shared = await sharedFiles(outputs, site);
  const articles: Listed[] = [];
  try {
    for (const file of first.listing.assets) yield copied(file, first, site);
    for (const { shard, article } of inOrder(shards)) {
      const { listed, needed, files } = unpacked(checkedBytes(listingOf(article), shard));
      articles.push(listed);
      yield* shared.add(needed);
      for (const file of files) yield copied(file, shard, site);
      await setImmediate(); // the search index is made by another process, which is heard between articles
    }
    shared.complete();
    const themed = new Set(first.listing.site.themed);
    const pieces = shards.map(piecesOf);
    yield* shared.finish({ articles, outputsOf: () => outputs, themed, pieces });
    yield { kind: "results", results: [], files: site.files() };
  } finally {
    await shared.close();
  }
}

/** The articles of all shards in the order in which a build reads them. */
function inOrder(
  shards: readonly FoundShard[],
): readonly { readonly shard: FoundShard; readonly article: ShardArticle }[] {
  return shards
    .flatMap((shard) => shard.listing.articles.map((article) => ({ shard, article })))
    .sort((a, b) => a.article.place - b.article.place);
}

function listingOf({ slug, listing }: ShardArticle): Pick<MadeListed, "path" | "digest"> {
  return { path: listingFile(slug), digest: listing };
}

/** What a shard gives to the site's picture. */
function piecesOf(shard: FoundShard): PicturePieces | undefined {
  const { picture } = shard.listing;
  if (picture === undefined) return undefined;
  const bytes = checkedBytes({ path: PICTURE_FILE, digest: picture }, shard);
  return JSON.parse(Buffer.from(bytes).toString("utf8")) as PicturePieces;
}

function copied(file: MadeListed, shard: FoundShard, site: SiteList): BuildStep {
  const { path, owner, kind } = file;
  return site.add({ path, owner, kind, content: checkedBytes(file, shard) });
}

/** The bytes of a file of a shard, as they were made. */
function checkedBytes(
  { path, digest }: Pick<MadeListed, "path" | "digest">,
  { folder, listing: { number } }: FoundShard,
): Uint8Array {
  const bytes = isPlain(path) ? bytesOf(join(folder, path)) : undefined;
  if (bytes && digestOf(bytes) === digest) return bytes;
  const found: Diagnostic[] = [];
  reporter(nearPath(folder), found)(
    "shard/damaged",
    lineSpan(1),
    bytes ? `“${path}” is not as it was made` : `“${path}” is missing`,
    `build or fetch shard ${number} again; the others can stay`,
  );
  throw new ContentError(found);
}

function bytesOf(path: string): Uint8Array | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}
