import type { Diagnostic } from "../diagnostics/diagnostic.ts";

/** The findings of all articles, without the warnings that are not to be told. */
export function findingsOf(
  articles: readonly { readonly diagnostics: readonly Diagnostic[] }[],
  silence: readonly string[],
): readonly Diagnostic[] {
  return articles
    .flatMap(({ diagnostics }) => diagnostics)
    .filter(({ severity, code }) => severity === "error" || !silence.includes(code));
}
