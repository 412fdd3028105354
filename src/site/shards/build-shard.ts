import { hasErrors } from "../../diagnostics/diagnostic.ts";
import { draftsOf } from "../articles/drafts.ts";
import { findingsOf, readSomeArticles } from "../articles/read-articles.ts";
import type { BuildEvents } from "../build-events.ts";
import { ContentError } from "../content-error.ts";
import { readTheme } from "../files/theme.ts";
import { openSiteFolder } from "../folder/site-folder.ts";
import { writeSite } from "../folder/write-site.ts";
import type { SiteOptions } from "../options.ts";
import { outputsNamed } from "../outputs.ts";
import type { OwnSession } from "../session.ts";
import { isInShard } from "./is-in-shard.ts";
import type { Shard } from "./shard.ts";
import { shardFiles } from "./shard-files.ts";

/**
 * Builds a share of a site's articles into a folder, with what `joinShards` needs of them. The folder then holds
 * nothing else. Throws `ContentError` when articles of the share have errors and no draft is wanted, and then
 * nothing is written, and `EnvironmentError`; prints nothing.
 */
export async function buildShard(
  session: OwnSession,
  shard: Shard,
  options: SiteOptions,
  events: Partial<BuildEvents>,
): Promise<void> {
  const start = performance.now();
  const outputs = outputsNamed(options.only);
  for (const output of outputs) output.prepare?.(session);
  const share = await readSomeArticles(options.articles, outputs, (path) => isInShard(path, shard));
  const theme = readTheme(options.articles);
  const findings = [...theme.findings, ...findingsOf(share.articles, options.silence)];
  events.checked?.(findings);
  if (hasErrors(findings) && !options.draft) throw new ContentError(findings);
  const site = await openSiteFolder({ ...options, articles: share.all });
  const articles = options.draft ? draftsOf(share.articles) : share.articles;
  const how = {
    session,
    settings: options.settings ?? {},
    theme,
    kept: () => [],
    silence: options.silence,
    draft: options.draft ?? false,
  };
  const results = await writeSite(shardFiles({ ...share, articles }, outputs, shard, how), site, events, {
    whole: true,
  });
  const ms = performance.now() - start;
  events.finished?.({ folder: options.output, outputs: results, articles: articles.length, ms, shard });
}
