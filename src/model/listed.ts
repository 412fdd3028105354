import type { Article, Question, Section } from "./article.ts";

/** What is known of a question or section from its place in the contents. */
type ListedPart = Pick<Question, "kind" | "id"> | Pick<Section, "kind" | "id">;

/**
 * An article as the shelf lists it: what is said about it, without its text. A whole article is one,
 * too; `listedOf` makes the small one that a site of many articles can keep of each.
 */
export interface Listed extends Pick<Article, "slug" | "meta" | "experts"> {
  readonly parts: readonly ListedPart[];
}

/** The small form of an article, without its text. */
export function listedOf({ slug, meta, experts, parts }: Article): Listed {
  const kept: Listed = { slug, meta, experts, parts: parts.map(({ kind, id }) => ({ kind, id })) };
  // A copy all through: pieces cut out of the source's text would keep the whole of it in memory.
  return structuredClone(kept);
}
