import { counted } from "../diagnostics/format.ts";
import { shown } from "../diagnostics/shown-path.ts";
import { lookForArticles } from "../site/articles/find-articles.ts";

/** Most files that are named one by one. */
const NAMED = 5;

/**
 * Says which Markdown files of folders are passed over, and why; where no source was named, also which are
 * taken. Says nothing when every file is taken that was to be. Throws what `lookForArticles` throws.
 */
export function tellPassedOver(sources: readonly string[], areNamed: boolean): void {
  const { articles, passedOver } = lookForArticles(sources);
  if (!areNamed)
    process.stderr.write(`taken: ${listed(articles.map(shown), counted(articles.length, "article"))}\n`);
  if (passedOver.length === 0) return;
  const files = passedOver.map(({ path, why }) => `${shown(path)} (${why})`);
  process.stderr.write(`passed over: ${listed(files, counted(files.length, "file"))}\n`);
}

/** A few files by their names; of many, the first ones and how many there are in all. */
function listed(files: readonly string[], all: string): string {
  return files.length <= NAMED ? files.join(", ") : `${files.slice(0, NAMED).join(", ")} … (${all})`;
}
