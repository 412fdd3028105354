import type { CheckedArticle } from "./checked-article.ts";

/** How much source text is rendered in one run of Eleventy, in bytes: its pages are some ten times as much. */
const BATCH = 300_000;

/**
 * The articles in their order, in groups whose pages fit in memory together. There is at least one
 * group, which may be empty.
 */
export function batchesOf(articles: readonly CheckedArticle[]): readonly (readonly CheckedArticle[])[] {
  const batches: CheckedArticle[][] = [[]];
  let size = 0;
  for (const article of articles) {
    if (size > 0 && size + article.size > BATCH) {
      batches.push([]);
      size = 0;
    }
    batches.at(-1)!.push(article);
    size += article.size;
  }
  return batches;
}
