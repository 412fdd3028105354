import { byPlace, type Diagnostic, hasErrors } from "../diagnostics/diagnostic.ts";
import type { Settings } from "../output/settings.ts";
import type { CheckedArticle } from "../site/articles/checked-article.ts";
import { findingsOf, readArticles } from "../site/articles/read-articles.ts";
import { readTheme } from "../site/files/theme.ts";
import { OUTPUTS } from "../site/outputs.ts";
import { EXIT } from "./exit.ts";
import type { Format } from "./options.ts";
import { sourcesFrom, typed } from "./sources.ts";
import { describe } from "./terminal.ts";
import { formatForTools } from "./tool-formats.ts";

export interface CheckOptions {
  readonly format: Format;
  readonly silence: readonly string[];
  /** Whether to show every finding, not only the first three of each kind. */
  readonly all?: boolean;
  readonly chromium?: string;
}

/**
 * Reads and checks articles, those of this folder when none are given, and prints what was found.
 * Starts a browser only for what `settings` ask to be inspected in one.
 */
export async function check(
  given: readonly string[],
  options: CheckOptions,
  settings: Settings,
): Promise<number> {
  const sources = sourcesFrom(given);
  const articles = await readArticles(sources, OUTPUTS);
  const inspected = await inspect(sources, articles, options, settings);
  const inTheme = readTheme(sources).findings;
  const found = findingsOf([...articles, { diagnostics: inspected }], options.silence);
  const findings = [...inTheme, ...found].sort(byPlace);
  const { format, all = false } = options;
  if (format !== "text") process.stdout.write(formatForTools(findings, format));
  else process.stdout.write(`${findings.length > 0 ? describe(findings, all) : allFine(articles.length)}\n`);
  if (format === "text" && hasErrors(findings))
    process.stdout.write(
      `to show it as it is, with a mark at each error: triptych build --draft${typed(given)}\n`,
    );
  return hasErrors(findings) ? EXIT.content : EXIT.fine;
}

async function inspect(
  sources: readonly string[],
  articles: readonly CheckedArticle[],
  options: CheckOptions,
  settings: Settings,
): Promise<readonly Diagnostic[]> {
  const asked = OUTPUTS.filter(({ inspect }) => inspect && settings[inspect.option.name]);
  if (asked.length === 0) return [];
  const { inspectArticles } = await import("../site/inspect-articles.ts");
  return inspectArticles(sources, articles, asked, { ...options, settings });
}

function allFine(count: number): string {
  return count === 1 ? "1 article, nothing to correct" : `${count} articles, nothing to correct`;
}
