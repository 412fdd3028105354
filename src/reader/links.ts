import type { Article, Part } from "../model/article.ts";
import { relativeUrl, urlsFrom } from "../model/paths.ts";
import type { OutputContext } from "../output/output.ts";
import type { OutputLink } from "../output/output-link.ts";
import type { InternalLink } from "../prose/context.ts";
import { fileWith } from "./division/answer-pages.ts";
import { divisionOf } from "./division/division.ts";
import { LANDING, partFile } from "./files.ts";

/** Whether a page contains the element with this id. */
export type Holds = (id: string) => boolean;

/**
 * Finds the address of an id of the article as seen from a page: in the page itself where it `holds` the id,
 * else on the page that `fileOf` names, by default that of its question or section.
 */
export function linker(
  article: Article,
  page: string,
  holds: Holds,
  fileOf: (part: Part, id: string) => string = fileWith,
): (id: string) => InternalLink | undefined {
  const { placeOf } = divisionOf(article);
  const url = urlsFrom(page);
  return (id) => {
    const target = article.targets.get(id);
    if (!target) return undefined;
    if (holds(id)) return { href: url(page, id) };
    const place = placeOf(target.part ?? id);
    // What is in no part is in the abstract, which is on the landing page.
    if (!place) return { href: url(LANDING, id) };
    const part = article.parts[place.at]!;
    const file = fileOf(part, id);
    const isWholePage = file === partFile(part) && id === part.id;
    return { href: url(file, isWholePage ? undefined : id) };
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
  return pdf && absoluteUrl(article, pdf.entry(article));
}
