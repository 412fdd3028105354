import type { Part } from "../../../model/article.ts";
import { partFile } from "../../files.ts";
import type { PageContext } from "../../page-context.ts";
import type { Link } from "../link.ts";

/** The parts before and after one. */
export interface Neighbours {
  readonly previous: Link | undefined;
  readonly next: Link | undefined;
}

/** Links to the parts around `part`, in the order of the article. */
export function neighboursOf(part: Part, page: PageContext): Neighbours {
  const { parts } = page.article;
  const at = parts.findIndex(({ id }) => id === part.id);
  const link = (to: Part | undefined): Link | undefined =>
    to && { text: to.heading.short, href: page.url(partFile(to)) };
  return { previous: link(parts[at - 1]), next: link(parts[at + 1]) };
}
