import type { Article } from "../model/article.ts";
import { relativeUrl } from "../model/paths.ts";
import type { InternalLink } from "../prose/context.ts";
import { LANDING, partFile } from "./files.ts";

/** Whether a page holds the thing with this id. */
export type Holds = (id: string) => boolean;

/** Finds ids of the article from one page: in the page itself where it holds them. */
export function linker(
  article: Article,
  page: string,
  holds: Holds,
): (id: string) => InternalLink | undefined {
  // Every page links to every part: a look through all of them for each would be felt in a long book.
  const parts = new Map(article.parts.map((part) => [part.id, part]));
  return (id) => {
    const target = article.targets.get(id);
    if (!target) return undefined;
    if (holds(id)) return { href: relativeUrl(page, page, id) };
    const part = parts.get(target.part ?? id);
    // What lies in no part lies in the abstract, and that stands on the title page.
    if (!part) return { href: relativeUrl(page, LANDING, id) };
    return { href: relativeUrl(page, partFile(part), id === part.id ? undefined : id) };
  };
}
