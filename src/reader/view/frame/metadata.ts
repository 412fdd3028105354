import { LANDING, WHOLE } from "../../files.ts";
import { absoluteUrl, pdfAddress } from "../../links.ts";
import type { PageContext } from "../../page-context.ts";

/** One `<meta>` element; the page has none without a content. */
export type MetaTag = readonly [name: string, content: string | undefined];

/** What a page says about itself to machines. */
export interface Metadata {
  /** The full address of the page, when the site's address is known. */
  readonly canonical: string | undefined;
  readonly tags: readonly MetaTag[];
  /** schema.org data for JSON-LD. */
  readonly data: object | undefined;
}

/** The metadata of a page with this whole title, this description, and this schema.org data. */
export function metadataView(
  page: PageContext,
  title: string,
  description: string | undefined,
  data: object | undefined,
): Metadata {
  const tags: readonly MetaTag[] = [
    ["robots", page.article.meta.draft && "noindex"],
    ...openGraph(page, title, description),
  ];
  return {
    canonical: absoluteUrl(page.article, page.file),
    tags: page.file === LANDING ? [...tags, ...citationTags(page)] : tags,
    data,
  };
}

/** https://ogp.me */
function openGraph({ article, file }: PageContext, title: string, description?: string): readonly MetaTag[] {
  const { meta } = article;
  const locale = new Intl.Locale(meta.lang);
  return [
    ["og:type", "article"],
    ["og:title", title],
    ["og:description", description],
    ["og:locale", locale.region ? `${locale.language}_${locale.region}` : locale.language],
    ["og:url", absoluteUrl(article, file)],
    ["og:site_name", file === LANDING ? undefined : meta.title],
    ["article:published_time", meta.date],
    ...meta.tags.map((tag): MetaTag => ["article:tag", tag]),
  ];
}

/**
 * The tags that Google Scholar, Zotero and others read. Experts are not listed as authors, because
 * the article may only report what they said.
 * https://scholar.google.com/intl/en/scholar/inclusion.html#indexing
 */
function citationTags({ article, site }: PageContext): readonly MetaTag[] {
  const { meta } = article;
  return [
    ["citation_title", meta.title],
    ...meta.authors.flatMap(({ name, affiliation }): readonly MetaTag[] => [
      ["citation_author", name],
      ["citation_author_institution", affiliation],
    ]),
    ["citation_publication_date", meta.date?.replaceAll("-", "/")],
    ["citation_language", meta.lang],
    ["citation_keywords", meta.tags.join("; ")],
    ["citation_public_url", absoluteUrl(article, LANDING)],
    ["citation_fulltext_html_url", absoluteUrl(article, WHOLE)],
    ["citation_pdf_url", pdfAddress(article, site)],
  ];
}
