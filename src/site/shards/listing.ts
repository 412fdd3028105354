import { createHash } from "node:crypto";
import { gunzipSync, gzipSync } from "node:zlib";
import type { Listed } from "../../model/listed.ts";
import type { MadeListed } from "../again.ts";
import type { NeededOfArticle } from "../shared-files.ts";

// What a shard says of itself, for whoever joins them all. The list of its articles is a file at the top of its
// folder; what is needed of each article lies in the article's folder, so that joining holds one at a time.

/** The file in a shard's folder that says what it is. */
export const SHARD_FILE = "triptych-shard.json";

/** The file in a shard's folder with what it gives to the site's picture for links: JSON. */
export const PICTURE_FILE = "triptych-picture.json";

/** What a shard is, and what it was made with: JSON. */
export interface ShardListing {
  readonly number: number;
  /** Equal in all shards of a site. */
  readonly site: ShardedSite;
  /** Style sheets, fonts and scripts, which every shard has. */
  readonly assets: readonly MadeListed[];
  /** Those of its share, in the order of all articles. */
  readonly articles: readonly ShardArticle[];
  /** The SHA-256 of what it gives to the site's picture, where it gives something. */
  readonly picture?: string;
}

/** What all shards of a site must have been made with. */
export interface ShardedSite {
  /** Of Triptych. */
  readonly version: string;
  /** How many shards there are. */
  readonly shards: number;
  readonly outputs: readonly string[];
  /** The options of the command that change what is built. */
  readonly options: Readonly<Record<string, unknown>>;
  /** Hash of the names of all articles in their order. */
  readonly names: string;
  /** The tokens that the author's theme sets. */
  readonly themed: readonly string[];
}

/** An article of a shard. */
export interface ShardArticle {
  readonly slug: string;
  /** Its place among all articles, from 0. */
  readonly place: number;
  /** Hash of all that it was made from. */
  readonly source: string;
  /** The same of articles in other shards that it says something of, by their slugs. */
  readonly named: Readonly<Record<string, string>>;
  /** The SHA-256 of its own listing. */
  readonly listing: string;
}

/** What joining needs of an article: JSON, compressed. */
export interface ArticleListing {
  readonly listed: Listed;
  readonly needed: NeededOfArticle;
  /** Its files, in the order in which they were made. */
  readonly files: readonly MadeListed[];
}

/** The file with the listing of an article. */
export function listingFile(slug: string): string {
  return `${slug}/triptych-listing.json.gz`;
}

/** The listing of an article as its file has it. */
export function packed(listing: ArticleListing): Uint8Array {
  return gzipSync(JSON.stringify(listing));
}

/** Reads what `packed` wrote. Throws where the bytes are others. */
export function unpacked(bytes: Uint8Array): ArticleListing {
  return JSON.parse(gunzipSync(bytes).toString("utf8")) as ArticleListing;
}

/** A hash of names in their order. */
export function hashOfNames(names: readonly string[]): string {
  return createHash("sha256").update(JSON.stringify(names)).digest("hex");
}
