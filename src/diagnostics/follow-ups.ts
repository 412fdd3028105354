import type { Diagnostic } from "./diagnostic.ts";

/** Findings about a whole file that stay when it has another shape than an article. */
const STAYS = /^(?:front-matter\/|article\/shape$|text\/hidden)/;

/**
 * The findings about one article without those that only follow from another one: a file of another kind
 * has nothing else to be mended, and a text of another shape is to be given the right one first.
 */
export function withoutFollowUps(found: readonly Diagnostic[]): readonly Diagnostic[] {
  const other = found.filter(({ code }) => code === "article/other-file");
  if (other.length > 0) return other;
  return found.some(({ code }) => code === "article/shape")
    ? found.filter(({ code }) => STAYS.test(code))
    : found;
}
