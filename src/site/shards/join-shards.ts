import path from "node:path";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import type { BuildEvents } from "../build-events.ts";
import { ContentError } from "../content-error.ts";
import { openSiteFolder } from "../folder/site-folder.ts";
import { writeSite } from "../folder/write-site.ts";
import type { SiteOptions } from "../options.ts";
import { checkShards } from "./check-shards.ts";
import { findShards } from "./find-shards.ts";
import { joinedFiles } from "./joined-files.ts";
import { SHARD_FILE } from "./listing.ts";

/** Which shards are joined, and where the site goes. */
export interface JoinOptions extends Pick<SiteOptions, "output" | "force"> {
  /** Folders of shards, or folders with such folders in them. */
  readonly shards: readonly string[];
}

/**
 * Joins the shards of a site into a folder: copies what they made, and makes what all articles share of their
 * listings; no article is read. The folder holds the bytes of a site that is built at once. Throws
 * `ContentError` when shards are missing, damaged or do not belong together, and then nothing is written, and
 * `EnvironmentError`; prints nothing.
 */
export async function joinShards(options: JoinOptions, events: Partial<BuildEvents>): Promise<void> {
  const start = performance.now();
  try {
    const articles = await join(options, events);
    events.finished?.({ folder: options.output, outputs: [], articles, ms: performance.now() - start });
  } catch (error) {
    if (error instanceof ContentError) events.checked?.(error.diagnostics);
    throw error;
  }
}

/** Gives the number of articles. */
async function join(options: JoinOptions, events: Partial<BuildEvents>): Promise<number> {
  const found: Diagnostic[] = [];
  const shards = findShards(options.shards, found);
  found.push(...checkShards(shards));
  if (found.length > 0) throw new ContentError(found);
  const kept = shards.map(({ folder }) => path.join(folder, SHARD_FILE));
  const site = await openSiteFolder({ ...options, articles: kept });
  await writeSite(joinedFiles(shards), site, events, { whole: true });
  return shards.reduce((sum, { listing }) => sum + listing.articles.length, 0);
}
