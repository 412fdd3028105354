import type { Article, Heading, Question, Section } from "./article.ts";

/** What is kept of the parts of both kinds. */
type ListedKeys = "kind" | "id" | "aliases";

/** What is known of a question or section from its place in the contents. */
export type ListedPart = (Pick<Question, ListedKeys> | Pick<Section, ListedKeys>) & {
  readonly heading: Pick<Heading, "listed">;
};

/**
 * An article as the shelf lists it: what is said about it, without its text. A whole article is one,
 * too; `listedOf` makes the small one that a site of many articles can keep of each.
 */
export interface Listed extends Pick<Article, "slug" | "meta" | "experts"> {
  readonly parts: readonly ListedPart[];
}

/** The small form of an article, without its text. */
export function listedOf({ slug, meta, experts, parts }: Article): Listed {
  const kept: Listed = {
    slug,
    meta,
    experts,
    parts: parts.map(({ kind, id, aliases, heading: { listed } }) => ({
      kind,
      id,
      aliases,
      heading: { listed },
    })),
  };
  // A copy all through: pieces cut out of the source's text would keep the whole of it in memory.
  return structuredClone(kept);
}
