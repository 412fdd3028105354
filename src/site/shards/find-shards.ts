import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { EnvironmentError } from "../../diagnostics/environment-error.ts";
import { reporter } from "../../diagnostics/report.ts";
import { nearPath, shown } from "../../diagnostics/shown-path.ts";
import { lineSpan } from "../../model/span.ts";
import { SHARD_FILE, type ShardListing } from "./listing.ts";
import { MOST_SHARDS } from "./shard.ts";

/** A shard that was found. */
export interface FoundShard {
  /** Absolute path of its folder. */
  readonly folder: string;
  readonly listing: ShardListing;
}

/**
 * The shards in these folders: each is the folder of a shard, or has such folders in it. Adds to `found` the
 * listings that cannot be read. Throws `EnvironmentError` for a folder that is not there, and where there
 * is no shard.
 */
export function findShards(given: readonly string[], found: Diagnostic[]): readonly FoundShard[] {
  const folders = [...new Set(given.flatMap(shardsIn))];
  if (folders.length === 0) {
    const where = given.map((folder) => `“${shown(resolve(folder))}”`).join(" or ");
    throw new EnvironmentError(`there is no shard in ${where}: triptych build --shard 1/2 makes one`);
  }
  return folders.flatMap((folder) => {
    const listing = listingIn(folder);
    if (listing) return { folder, listing };
    reporter(nearPath(folder), found)(
      "shard/damaged",
      lineSpan(1),
      `“${SHARD_FILE}” is not as a build of a shard writes it`,
      "build or fetch this shard again; the others can stay",
    );
    return [];
  });
}

function shardsIn(given: string): readonly string[] {
  const folder = resolve(given);
  if (!isThere(folder))
    throw new EnvironmentError(
      `there is no folder “${shown(folder)}”: triptych build --shard 1/2 makes a shard`,
    );
  if (isThere(join(folder, SHARD_FILE))) return [folder];
  return readdirSync(folder)
    .sort()
    .map((name) => join(folder, name))
    .filter((each) => isThere(join(each, SHARD_FILE)));
}

function isThere(path: string): boolean {
  try {
    return statSync(path, { throwIfNoEntry: false }) !== undefined;
  } catch {
    return false; // a file stands where a folder is needed, or it may not be looked at
  }
}

function listingIn(folder: string): ShardListing | undefined {
  try {
    const listing: unknown = JSON.parse(readFileSync(join(folder, SHARD_FILE), "utf8"));
    return isListing(listing) ? listing : undefined;
  } catch {
    return undefined;
  }
}

/** Whether JSON has the form of a listing, as far as joining looks at it before it compares any hash. */
function isListing(value: unknown): value is ShardListing {
  const { number, site, assets, articles } = (value ?? {}) as Partial<ShardListing>;
  return (
    Number.isInteger(number) &&
    Number.isInteger(site?.shards) &&
    site!.shards <= MOST_SHARDS &&
    [site!.outputs, site!.themed, assets, articles].every(Array.isArray) &&
    typeof site!.options === "object" &&
    assets!.every((file) => typeof file?.path === "string") &&
    articles!.every((article) => typeof article?.slug === "string" && typeof article.named === "object")
  );
}
