import type { Words } from "../../i18n/words.ts";
import { forXml } from "../../markup/for-xml.ts";
import { attribute, type Html, html, lines, raw } from "../../markup/html.ts";
import type { Article } from "../../model/article.ts";
import { articleCredits, type Person } from "../../model/credits.ts";
import { isGroupName, readName } from "../../model/person-name.ts";
import { publishedFolder } from "../../model/published.ts";
import { addressOf, workLine } from "../../model/source-work.ts";
import { accessibilityOf, accessibilitySummary, type BookContent, CONFORMANCE } from "./accessibility.ts";

/** A file of the book. */
export interface ManifestItem {
  readonly file: string;
  readonly mediaType: string;
  /** The file that stands for it where its type is not known. */
  readonly fallback?: string | undefined;
  /** As the package document names them: `nav`, `mathml`, `svg`. */
  readonly properties?: readonly string[];
  /** Whether it is a page in the reading order. */
  readonly isPage?: boolean;
}

/** What the package document is made from. */
export interface PackageFacts {
  readonly article: Article;
  readonly identifier: string;
  readonly modified: Date;
  readonly items: readonly ManifestItem[];
  readonly content: BookContent;
  /** The publication whose pages the book names. */
  readonly pagesOf: string;
  readonly words: Words;
}

/** The package document: what the book is and has. https://www.w3.org/TR/epub-33/#sec-package-doc */
export function packageDocument(facts: PackageFacts): string {
  const { meta } = facts.article;
  const id = ({ file }: Pick<ManifestItem, "file">) => file.replaceAll(".", "-");
  const items = facts.items.map(
    (item) =>
      html`<item id="${id(item)}" href="${item.file}" media-type="${item.mediaType}"${attribute("fallback", item.fallback && id({ file: item.fallback }))}${attribute("properties", item.properties?.join(" ") || undefined)}/>`,
  );
  const pages = facts.items.filter(({ isPage }) => isPage);
  const text = html`<?xml version="1.0" encoding="UTF-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="book-id" xml:lang="${meta.lang}" dir="${meta.dir}" prefix="schema: http://schema.org/ a11y: http://www.idpf.org/epub/vocab/package/a11y/#">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
${lines(metadata(facts))}
</metadata>
<manifest>
${lines(items)}
</manifest>
<spine page-progression-direction="${meta.dir}">
${lines(pages.map((page) => html`<itemref idref="${id(page)}"/>`))}
</spine>
</package>
`.text;
  return forXml(text);
}

function metadata(facts: PackageFacts): readonly Html[] {
  const { article, identifier, modified, content, words } = facts;
  const { meta } = article;
  const { source, license, publisher, version, kind } = meta;
  const isConforming = content.picturesAreDescribed;
  return [
    html`<dc:identifier id="book-id">${identifier}</dc:identifier>`,
    ...dc("title", meta.title, "title"),
    refines("title", "title-type", "main"),
    ...titles(meta.subtitle),
    ...dc("language", meta.lang),
    ...people(article),
    ...dc("date", meta.date),
    ...dc("description", meta.description),
    ...dc("publisher", publisher),
    ...meta.tags.flatMap((tag) => dc("subject", tag)),
    ...dc("type", kind),
    ...dc("rights", license && [license.name, license.url].filter(Boolean).join(", ")),
    ...dc("source", source && (addressOf(source) ?? workLine(source, words.list))),
    ...dc("relation", publishedFolder(article)),
    property("dcterms:modified", modified.toISOString().replace(/\.\d+Z$/, "Z")),
    ...(version === undefined ? [] : [property("schema:version", version)]),
    ...(license?.url === undefined ? [] : [html`<link rel="dcterms:license" href="${license.url}"/>`]),
    ...(content.hasPages ? pageSource(facts) : []),
    ...accessibilityOf(content).map(([name, value]) => property(name, value)),
    property("schema:accessibilitySummary", accessibilitySummary(content, words)),
    ...(isConforming
      ? [
          html`<meta property="dcterms:conformsTo" id="conforms">${CONFORMANCE}</meta>`,
          refines("conforms", "a11y:certifiedBy", "Triptych"),
        ]
      : []),
  ];
}

/**
 * What the pages are those of. The property `pageBreakSource` is newer than many checkers of books, which
 * take it for a mistake; so it stands here as what they let pass, after what was there before it.
 */
function pageSource({ pagesOf }: PackageFacts): readonly Html[] {
  return [
    ...dc("source", pagesOf, "pages"),
    refines("pages", "source-of", "pagination"),
    html`<meta name="pageBreakSource" content="${pagesOf}"/>`,
  ];
}

function titles(subtitle: string | undefined): readonly Html[] {
  return subtitle === undefined
    ? []
    : [...dc("title", subtitle, "subtitle"), refines("subtitle", "title-type", "subtitle")];
}

/** Everybody with a part in it, by the codes of https://www.loc.gov/marc/relators/ */
function people(article: Article): readonly Html[] {
  const { authors, editors, speakers, retold } = articleCredits(article);
  const isInterview = article.meta.kind === "interview";
  const writes = isInterview && speakers.length > 0 ? "ivr" : "aut";
  const all: readonly (readonly [Person, "creator" | "contributor", role: string])[] = [
    ...authors.map((person) => [person, "creator", writes] as const),
    ...editors.map((person) => [person, "contributor", "edt"] as const),
    ...speakers.map((person) => [person, "contributor", isInterview ? "ive" : "ctb"] as const),
    ...retold.map((person) => [person, "contributor", "ant"] as const),
  ];
  return all.flatMap(([person, element, role], index) =>
    personMeta(person, element, role, `person-${index + 1}`),
  );
}

function personMeta({ name, orcid }: Person, element: string, role: string, id: string): readonly Html[] {
  const { family, given } = readName(name);
  const sorted = given.length === 0 || isGroupName(name) ? undefined : `${family}, ${given.join(" ")}`;
  return [
    ...dc(element, name, id),
    html`<meta refines="#${id}" property="role" scheme="marc:relators">${role}</meta>`,
    ...(sorted === undefined ? [] : [refines(id, "file-as", sorted)]),
    ...(orcid === undefined ? [] : [html`<link rel="schema:sameAs" refines="#${id}" href="${orcid}"/>`]),
  ];
}

/** An element of Dublin Core; nothing without a value. */
function dc(name: string, value: string | undefined, id?: string): readonly Html[] {
  if (value === undefined || value === "") return [];
  return [html`<dc:${raw(name)}${attribute("id", id)}>${value}</dc:${raw(name)}>`];
}

function property(name: string, value: string): Html {
  return html`<meta property="${name}">${value}</meta>`;
}

function refines(id: string, name: string, value: string): Html {
  return html`<meta refines="#${id}" property="${name}">${value}</meta>`;
}
