import { DOORS, LANDING, WHOLE } from "../../files.ts";
import type { PageContext } from "../../page-context.ts";
import { absoluteUrl } from "../address.ts";
import { type MetaTag, tagsOf } from "./metadata.ts";

/**
 * The tags by which Google Scholar, Zotero and others know an article. Its experts are no authors:
 * they may have been retold.
 * https://scholar.google.com/intl/en/scholar/inclusion.html#indexing
 */
export function citationTags(page: PageContext): readonly MetaTag[] {
  const { meta } = page.article;
  const hasHandout = page.site.outputs.includes("handout");
  return tagsOf([
    ["citation_title", meta.title],
    ...meta.authors.flatMap(({ name, affiliation }) => [
      ["citation_author", name] as const,
      ["citation_author_institution", affiliation] as const,
    ]),
    ["citation_publication_date", meta.date?.replaceAll("-", "/")],
    ["citation_language", meta.lang],
    ["citation_keywords", meta.tags.join("; ")],
    ["citation_public_url", absoluteUrl(page, LANDING)],
    ["citation_fulltext_html_url", absoluteUrl(page, WHOLE)],
    ["citation_pdf_url", hasHandout ? absoluteUrl(page, DOORS.handout) : undefined],
  ]);
}
