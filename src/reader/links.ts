import type { Article } from "../model/article.ts";
import { relativeUrl } from "../model/paths.ts";
import type { OutputContext } from "../output/output.ts";
import type { OutputLink } from "../output/output-link.ts";
import type { InternalLink } from "../prose/context.ts";
import { LANDING, partFile } from "./files.ts";

/** Whether a page contains the element with this id. */
export type Holds = (id: string) => boolean;

/** Finds the address of an id of the article as seen from a page; in the page itself where it `holds` the id. */
export function linker(
  article: Article,
  page: string,
  holds: Holds,
): (id: string) => InternalLink | undefined {
  // A map, because every page links to every part: searching the list would be slow in a long book.
  const parts = new Map(article.parts.map((part) => [part.id, part]));
  return (id) => {
    const target = article.targets.get(id);
    if (!target) return undefined;
    if (holds(id)) return { href: relativeUrl(page, page, id) };
    const part = parts.get(target.part ?? id);
    // What is in no part is in the abstract, which is on the landing page.
    if (!part) return { href: relativeUrl(page, LANDING, id) };
    return { href: relativeUrl(page, partFile(part), id === part.id ? undefined : id) };
  };
}

/** The full address of a file of the article; undefined when the site's address is not known. */
export function absoluteUrl(
  { meta, slug }: Pick<Article, "meta" | "slug">,
  file: string,
  fragment?: string,
): string | undefined {
  if (meta.site === undefined) return undefined;
  const path = relativeUrl(LANDING, file);
  return `${meta.site}${encodeURIComponent(slug)}/${path}${fragment === undefined ? "" : `#${encodeURIComponent(fragment)}`}`;
}

/** The output that gives the article as a PDF; undefined when the site has none. */
export function pdfOutput({ outputs }: OutputContext): OutputLink | undefined {
  return outputs.find(({ mediaType }) => mediaType === "application/pdf");
}

/** The full address of the article as a PDF; undefined when there is none or the site's is not known. */
export function pdfAddress(article: Article, site: OutputContext): string | undefined {
  const pdf = pdfOutput(site);
  return pdf && absoluteUrl(article, pdf.entry);
}
