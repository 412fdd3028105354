import { relativeUrl } from "../../model/paths.ts";
import type { PageContext } from "../page-context.ts";

/** The address of a file of the article on the web; undefined when the site's is not known. */
export function absoluteUrl(
  { article: { meta, slug } }: Pick<PageContext, "article">,
  file: string,
  fragment?: string,
): string | undefined {
  if (meta.site === undefined) return undefined;
  return `${meta.site}${encodeURIComponent(slug)}/${relativeUrl("index.html", file)}${fragment === undefined ? "" : `#${encodeURIComponent(fragment)}`}`;
}
