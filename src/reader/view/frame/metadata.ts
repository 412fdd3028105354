import { LANDING, WHOLE } from "../../files.ts";
import { absoluteUrl, pdfAddress } from "../../links.ts";
import type { PageContext } from "../../page-context.ts";

/** One `<meta>` element. Names of Open Graph become the attribute `property`, all others `name`. */
export interface MetaTag {
  readonly name: string;
  readonly content: string;
}

/** What a page says about itself to machines. */
export interface Metadata {
  /** The full address of the page, when the site's address is known. */
  readonly canonical: string | undefined;
  readonly tags: readonly MetaTag[];
  /** schema.org data for JSON-LD. */
  readonly data: object | undefined;
}

/** What a page says about itself: its whole title, its description, its schema.org data. */
interface About {
  readonly title: string;
  readonly description: string | undefined;
  readonly data: object | undefined;
}

/** The metadata of a page. */
export function metadataView(page: PageContext, about: About): Metadata {
  const tags = [...openGraph(page, about), ...(page.file === LANDING ? citationTags(page) : [])];
  return {
    canonical: absoluteUrl(page.article, page.file),
    // Tags without a content are left out.
    tags: tags.flatMap(([name, content]) => (content ? [{ name, content }] : [])),
    data: about.data,
  };
}

type Tag = readonly [name: string, content: string | undefined];

/** https://ogp.me */
function openGraph({ article, file }: PageContext, { title, description }: About): readonly Tag[] {
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
    ...meta.tags.map((tag): Tag => ["article:tag", tag]),
  ];
}

/**
 * The tags that Google Scholar, Zotero and others read. Experts are not listed as authors, because
 * the article may only report what they said.
 * https://scholar.google.com/intl/en/scholar/inclusion.html#indexing
 */
function citationTags({ article, site }: PageContext): readonly Tag[] {
  const { meta } = article;
  return [
    ["citation_title", meta.title],
    ...meta.authors.flatMap(({ name, affiliation }): readonly Tag[] => [
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
