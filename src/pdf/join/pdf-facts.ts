import { createHash } from "node:crypto";
import { type Html, html } from "../../markup/html.ts";
import type { Article } from "../../model/article.ts";
import { articleCredits, namesOf } from "../../model/credits.ts";
import { pdfText } from "./new-objects.ts";

/** What a PDF says about itself. */
export interface PdfFacts {
  readonly article: Article;
  /** The HTML that it was printed from. */
  readonly html: string;
  readonly date: Date;
  /** What made the pages: the browser and its version, since line breaks differ between versions, and the library. */
  readonly producer: string;
}

/** The document information dictionary (ISO 32000-1, 14.3.3). */
export function infoOf(facts: PdfFacts): string {
  const { authors, subject } = authorsAndSubject(facts.article);
  const { title, tags } = facts.article.meta;
  const date = pdfDate(facts.date);
  const entries: readonly (readonly [key: string, value: string])[] = [
    ["Title", pdfText(title)],
    ["Author", authors.length > 0 ? pdfText(authors.join(", ")) : ""],
    ["Subject", subject ? pdfText(subject) : ""],
    ["Keywords", tags.length > 0 ? pdfText(tags.join(", ")) : ""],
    ["Creator", pdfText("Triptych")],
    ["Producer", pdfText(facts.producer)],
    ["CreationDate", date],
    ["ModDate", date],
  ];
  return `<<${entries.map(([key, value]) => (value === "" ? "" : `/${key}${value}`)).join("")}>>`;
}

/** A date as a PDF string, to the second (ISO 32000-1, 7.9.4). */
function pdfDate(date: Date): string {
  return `(D:${date.toISOString().replace(/\D/g, "").slice(0, 14)}Z)`;
}

/**
 * The metadata stream, uncompressed so that every tool finds it. `isAccessible`: the file says that it
 * meets PDF/UA-1; see docs/accessibility.md.
 */
export function metadataOf(facts: PdfFacts, isAccessible: boolean): Uint8Array {
  const packet = Buffer.from(xmpPacket(facts, isAccessible).text);
  const head = `<</Type/Metadata/Subtype/XML/Length ${packet.length}>>stream\n`;
  return Buffer.concat([Buffer.from(head), packet, Buffer.from("\nendstream\n")]);
}

/** The XMP packet (ISO 32000-1, 14.3.2). */
function xmpPacket(facts: PdfFacts, isAccessible: boolean): Html {
  const { authors, subject } = authorsAndSubject(facts.article);
  const { title, tags, lang, license, doi, publisher } = facts.article.meta;
  const date = facts.date.toISOString().replace(/\.\d+Z$/, "Z");
  const items = (values: readonly string[]) => values.map((value) => html`<rdf:li>${value}</rdf:li>`);
  const text = (value: string) => html`<rdf:Alt><rdf:li xml:lang="x-default">${value}</rdf:li></rdf:Alt>`;
  const description = subject && html`<dc:description>${text(subject)}</dc:description>\n`;
  return html`<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:xmpRights="http://ns.adobe.com/xap/1.0/rights/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<dc:format>application/pdf</dc:format>
<dc:title>${text(title)}</dc:title>
<dc:creator><rdf:Seq>${items(authors)}</rdf:Seq></dc:creator>
${description}${license && html`<dc:rights>${text(license.name)}</dc:rights>\n`}${license?.url && html`<xmpRights:WebStatement>${license.url}</xmpRights:WebStatement>\n`}${doi && html`<dc:identifier>doi:${doi}</dc:identifier>\n`}${publisher && html`<dc:publisher><rdf:Bag>${items([publisher])}</rdf:Bag></dc:publisher>\n`}<dc:subject><rdf:Bag>${items(tags)}</rdf:Bag></dc:subject>
<dc:language><rdf:Bag>${items([lang])}</rdf:Bag></dc:language>
<xmp:CreateDate>${date}</xmp:CreateDate>
<xmp:ModifyDate>${date}</xmp:ModifyDate>
<xmp:CreatorTool>Triptych</xmp:CreatorTool>
<pdf:Producer>${facts.producer}</pdf:Producer>
${isAccessible && html`<pdfuaid:part>1</pdfuaid:part>\n`}<pdf:Keywords>${tags.join(", ")}</pdf:Keywords>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>`;
}

/** The file's id in hex digits: the same for the same input (ISO 32000-1, 14.4). */
export function fingerprintOf({ html, date, producer }: PdfFacts): string {
  const facts = [html, producer, date.toISOString()];
  return createHash("sha256").update(facts.join("\n")).digest("hex").slice(0, 32);
}

function authorsAndSubject(article: Article) {
  const { description, subtitle } = article.meta;
  return { authors: namesOf(articleCredits(article).authors), subject: description ?? subtitle };
}
