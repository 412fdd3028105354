import { hasErrors } from "../../diagnostics/diagnostic.ts";
import { EnvironmentError } from "../../diagnostics/environment-error.ts";
import type { Article } from "../../model/article.ts";
import { draftsOf } from "../articles/drafts.ts";
import { findingsOf, readArticles } from "../articles/read-articles.ts";
import type { BuildEvents } from "../build-events.ts";
import { buildFiles } from "../build-files.ts";
import { ContentError } from "../content-error.ts";
import { readTheme } from "../files/theme.ts";
import type { SiteOptions } from "../options.ts";
import { outputsNamed } from "../outputs.ts";
import type { OwnSession } from "../session.ts";

/** A site that was made and written nowhere. */
export interface MemorySite {
  /** The only article of the site. */
  readonly article: Article;
  /** The files by their paths in the site. */
  readonly files: ReadonlyMap<string, string | Uint8Array>;
}

/**
 * Makes the site of one article, in memory. Throws `ContentError` when it has errors and no draft is wanted, and
 * `EnvironmentError` when there is more than one article.
 */
export async function memorySite(
  session: OwnSession,
  { articles: named, only, settings = {}, silence, draft = false }: Omit<SiteOptions, "output">,
  events: Pick<BuildEvents, "checked" | "progress">,
): Promise<MemorySite> {
  const outputs = outputsNamed(only);
  for (const output of outputs) output.prepare?.(session);
  const articles = await readArticles(named, outputs);
  const made = draft ? draftsOf(articles) : articles;
  const [first] = made;
  if (!first || articles.length > 1)
    throw new EnvironmentError(
      "one talk is presented at a time: name its article, e.g. triptych present talk.md",
    );
  const theme = readTheme(named);
  const findings = [...theme.findings, ...findingsOf(articles, silence)];
  events.checked(findings);
  if (hasErrors(findings) && !draft) throw new ContentError(findings);
  const files = new Map<string, string | Uint8Array>();
  for await (const step of buildFiles(made, outputs, {
    session,
    settings,
    theme,
    kept: () => [],
    silence,
    draft,
  })) {
    if (step.kind === "file") files.set(step.file.path, step.file.content);
    else if (step.kind === "diagnostics") events.checked(step.diagnostics);
    else if (step.kind === "progress") events.progress(step.article, step.pages);
  }
  return { article: (await first.read()).article, files };
}
