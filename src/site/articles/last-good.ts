import { type Diagnostic, hasErrors } from "../../diagnostics/diagnostic.ts";
import type { Output } from "../../output/output.ts";
import type { CheckedArticle } from "./checked-article.ts";
import type { Sources } from "./find-articles.ts";
import { findingsOf, readArticles } from "./read-articles.ts";

/** What is read again on every save. */
export interface ReadAgain {
  /** The articles to show, none of them with errors, and each with an address of its own. */
  readonly articles: readonly CheckedArticle[];
  /** The findings of all articles as they are now. */
  readonly findings: readonly Diagnostic[];
}

/**
 * Reads the articles at `sources` again and again. One that has errors now is given as it was when it
 * last had none. Rejects like `readArticles`.
 */
export function lastGood(
  sources: Sources,
  outputs: readonly Output[],
  silence: readonly string[] | undefined,
): () => Promise<ReadAgain> {
  let good: ReadonlyMap<string, CheckedArticle> = new Map();
  return async () => {
    const read = await readArticles(sources, outputs, [...good.values()]);
    const bySlug = new Map<string, CheckedArticle>();
    for (const each of read) {
      const shown = hasErrors(each.diagnostics) ? good.get(each.path) : each;
      // An article whose name another one has taken meanwhile gives way.
      if (shown && !bySlug.has(shown.listed.slug)) bySlug.set(shown.listed.slug, shown);
    }
    const articles = [...bySlug.values()];
    good = new Map(articles.map((each) => [each.path, each]));
    return { articles, findings: findingsOf(read, silence) };
  };
}
