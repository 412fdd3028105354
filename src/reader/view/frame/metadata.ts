import { articleCredits, namesOf } from "../../../model/credits.ts";
import { addressOf, workLine } from "../../../model/source-work.ts";
import { FEED, isListed, LANDING, WHOLE } from "../../files.ts";
import { absoluteUrl, pdfAddress } from "../../links.ts";
import type { PageContext } from "../../page-context.ts";
import { pictureView } from "../../pictures/picture-view.ts";
import type { Link } from "../link.ts";
import { type Alternate, alternates } from "./translations.ts";

/** One `<meta>` element; the page has none without a content. */
export type MetaTag = readonly [name: string, content: string | undefined];

/** What a page says about itself to machines. */
export interface Metadata {
  /** The full address of the one page that has this text for search engines, when the site's address is known. */
  readonly canonical: string | undefined;
  /** The feed of the site, when it has one. */
  readonly feed: Link | undefined;
  /** The address of the article's licence. */
  readonly license: string | undefined;
  /** The page in each of its languages; empty where it has one only. */
  readonly alternates: readonly Alternate[];
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
    // The whole article and an expert's answers repeat what the landing page leads to.
    canonical: absoluteUrl(page.article, isListed(page.file) ? page.file : LANDING),
    feed: page.article.meta.site === undefined ? undefined : { text: page.words.feed, href: page.url(FEED) },
    license: page.article.meta.license?.url,
    alternates: alternates(page),
    tags: page.file === LANDING ? [...tags, ...citationTags(page)] : tags,
    data,
  };
}

/** https://ogp.me */
function openGraph(page: PageContext, title: string, description?: string): readonly MetaTag[] {
  const { article, file } = page;
  const { meta } = article;
  const picture = pictureView(page);
  return [
    ["og:type", "article"],
    ["og:title", title],
    ["og:description", description],
    ["og:locale", localeOf(meta.lang)],
    ["og:url", absoluteUrl(article, file)],
    ["og:site_name", meta.shelf?.title ?? (file === LANDING ? undefined : meta.title)],
    // Its other words are those of Open Graph. https://developer.x.com/en/docs/x-for-websites/cards
    ["twitter:card", picture ? "summary_large_image" : "summary"],
    ["og:image", picture?.address],
    ["og:image:alt", picture?.alt],
    ["og:image:width", picture && String(picture.size.width)],
    ["og:image:height", picture && String(picture.size.height)],
    ["article:published_time", meta.date],
    ["article:modified_time", meta.updated],
    ...meta.tags.map((tag): MetaTag => ["article:tag", tag]),
  ];
}

/** By language: each page asks, and reading a tag takes as long as much else of a page. */
const LOCALES = new Map<string, string | undefined>();

/** `en_GB` for `en-GB`, as Open Graph spells it; it knows no language without a country. */
function localeOf(lang: string): string | undefined {
  if (LOCALES.has(lang)) return LOCALES.get(lang);
  const { language, region } = new Intl.Locale(lang);
  const locale = region && `${language}_${region}`;
  LOCALES.set(lang, locale);
  return locale;
}

/**
 * The tags that Google Scholar, Zotero and others read, and those of Dublin Core. Authors are those who
 * wrote the words (`credits.ts`).
 * https://scholar.google.com/intl/en/scholar/inclusion.html#indexing
 */
function citationTags({ article, site, words }: PageContext): readonly MetaTag[] {
  const { meta } = article;
  const { authors, editors } = articleCredits(article);
  return [
    ["citation_title", meta.title],
    ...authors.flatMap(({ name, affiliations = [], orcid }): readonly MetaTag[] => [
      ["citation_author", name],
      ...affiliations.map((one): MetaTag => ["citation_author_institution", one.name]),
      ["citation_author_orcid", orcid],
    ]),
    ...namesOf(editors).map((name): MetaTag => ["citation_editor", name]),
    ["citation_publication_date", meta.date?.replaceAll("-", "/")],
    ["citation_doi", meta.doi],
    ["citation_publisher", meta.publisher],
    ["citation_language", meta.lang],
    ["citation_keywords", meta.tags.join("; ")],
    ["citation_public_url", absoluteUrl(article, LANDING)],
    ["citation_fulltext_html_url", absoluteUrl(article, WHOLE)],
    ["citation_pdf_url", pdfAddress(article, site)],
    ...namesOf(authors).map((name): MetaTag => ["dcterms.creator", name]),
    ["dcterms.rights", meta.license?.name],
    ["dcterms.license", meta.license?.url],
    ["dcterms.source", meta.source && (addressOf(meta.source) ?? workLine(meta.source, words.list))],
  ];
}
