import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { ReadArticle } from "./read-articles.ts";

/** The findings of all articles, without the warnings that are not to be told. */
export function findingsOf(
  articles: readonly ReadArticle[],
  silence: readonly string[],
): readonly Diagnostic[] {
  return articles
    .flatMap(({ diagnostics }) => diagnostics)
    .filter(({ severity, code }) => severity === "error" || !silence.includes(code));
}
