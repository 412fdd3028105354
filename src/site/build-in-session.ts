import { hasErrors } from "../diagnostics/diagnostic.ts";
import { draftsOf } from "./articles/drafts.ts";
import { findingsOf, readArticles } from "./articles/read-articles.ts";
import type { BuildEvents } from "./build-events.ts";
import { buildFiles } from "./build-files.ts";
import { ContentError } from "./content-error.ts";
import { readTheme } from "./files/theme.ts";
import { openSiteFolder } from "./folder/site-folder.ts";
import { writeSite } from "./folder/write-site.ts";
import type { SiteOptions } from "./options.ts";
import { outputsNamed } from "./outputs.ts";
import { olderOutputs } from "./render-context.ts";
import type { OwnSession } from "./session.ts";

/**
 * Builds a site into a folder, in a session that stays open. Throws `ContentError` when an article
 * has errors and no draft is wanted, and then nothing is written, and `EnvironmentError`; prints nothing.
 */
export async function buildInSession(
  session: OwnSession,
  options: SiteOptions,
  events: Partial<BuildEvents>,
): Promise<void> {
  const start = performance.now();
  const outputs = outputsNamed(options.only);
  for (const output of outputs) output.prepare?.(session);
  const articles = await readArticles(options.articles, outputs);
  const theme = readTheme(options.articles);
  const findings = [...theme.findings, ...findingsOf(articles, options.silence)];
  events.checked?.(findings);
  if (hasErrors(findings) && !options.draft) throw new ContentError(findings);
  const site = await openSiteFolder({ ...options, articles: articles.map(({ path }) => path) });
  const steps = buildFiles(options.draft ? draftsOf(articles) : articles, outputs, {
    session,
    settings: options.settings ?? {},
    theme,
    kept: site.kept,
    silence: options.silence,
    draft: options.draft,
  });
  const results = await writeSite(steps, site, events);
  const ms = performance.now() - start;
  events.finished?.({
    folder: options.output,
    outputs: results,
    articles: articles.length,
    ms,
    older: olderOutputs(
      articles.map(({ listed }) => listed.slug),
      { outputs, kept: site.kept },
    ),
  });
}
