import { counted } from "../diagnostics/format.ts";
import { shown } from "../diagnostics/shown-path.ts";
import { visible } from "../diagnostics/visible.ts";
import { lookForArticles } from "../site/articles/find-articles.ts";

/** Most files that are named one by one. */
const NAMED = 5;

/**
 * What a command works on: the sources that were given, else the folder that it stands in. Says which
 * Markdown files of folders are passed over, and why, and where no source was given, also which are taken.
 * Throws `EnvironmentError` when there is no article.
 */
export function sourcesFrom(given: readonly string[]): readonly string[] {
  const sources = given.length > 0 ? given : ["."];
  const { articles, passedOver } = lookForArticles(sources);
  if (given.length === 0)
    process.stderr.write(`taken: ${listed(articles.map(shown), counted(articles.length, "article"))}\n`);
  const files = passedOver.map(({ path, why }) => `${shown(path)} (${why})`);
  if (files.length > 0)
    process.stderr.write(`passed over: ${listed(files, counted(files.length, "file"))}\n`);
  return sources;
}

/** Sources as they are typed in a shell, each after a blank. */
export function typed(sources: readonly string[]): string {
  return sources
    .map(visible)
    .map((source) => (/[^\p{L}\p{M}\p{N}_./\\:@%+-]/u.test(source) ? ` "${source}"` : ` ${source}`))
    .join("");
}

/** A few files by their names; of many, the first ones and how many there are in all. */
function listed(files: readonly string[], all: string): string {
  return files.length <= NAMED ? files.join(", ") : `${files.slice(0, NAMED).join(", ")} … (${all})`;
}
