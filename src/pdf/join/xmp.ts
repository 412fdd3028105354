import { type Html, html } from "../../markup/html.ts";
import { addressOf, type SourceWork, workLine } from "../../model/source-work.ts";
import type { Claims } from "./claims.ts";
import { authorsAndSubject, type PdfFacts } from "./pdf-facts.ts";

/** The XMP packet (ISO 32000-1, 14.3.2): what the file says about itself, and which standards it meets. */
export function xmpPacket(facts: PdfFacts, claims: Claims): Buffer {
  const packet = html`<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:xmpRights="http://ns.adobe.com/xap/1.0/rights/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
${claims.accessible && html`<pdfuaid:part>1</pdfuaid:part>\n`}${claims.archival && html`<pdfaid:part>3</pdfaid:part>\n<pdfaid:conformance>A</pdfaid:conformance>\n`}${describing(facts)}</rdf:Description>
${claims.accessible && claims.archival && EXTENSION}</rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>`;
  return Buffer.from(packet.text);
}

/** The properties. What the article does not say is left out. */
function describing(facts: PdfFacts): readonly Html[] {
  const { authors, subject } = authorsAndSubject(facts.article);
  const { title, tags, lang, license, doi, publisher, source } = facts.article.meta;
  const date = facts.date.toISOString().replace(/\.\d+Z$/, "Z");
  const all: readonly (readonly [name: string, value: Html | string | undefined])[] = [
    ["dc:format", "application/pdf"],
    ["dc:title", inLanguage(title)],
    ["dc:creator", list("Seq", authors)],
    ["dc:description", subject === undefined ? undefined : inLanguage(subject)],
    ["dc:rights", license && inLanguage(license.name)],
    ["xmpRights:WebStatement", license?.url],
    ["dc:identifier", doi && `doi:${doi}`],
    ["dc:source", source && sourceText(source)],
    ["dc:publisher", publisher === undefined ? undefined : list("Bag", [publisher])],
    ["dc:subject", list("Bag", tags)],
    ["dc:language", list("Bag", [lang])],
    ["xmp:CreateDate", date],
    ["xmp:ModifyDate", date],
    ["xmp:CreatorTool", "Triptych"],
    ["pdf:Producer", facts.producer],
    ["pdf:Keywords", tags.length > 0 ? tags.join(", ") : undefined],
  ];
  return all.flatMap(([name, value]) => (value === undefined ? [] : [element(name, value)]));
}

function element(name: string, value: Html | string): Html {
  return html`<${name}>${value}</${name}>\n`;
}

/** A text that may stand in several languages; viewers show the one that is marked as the default. */
function inLanguage(value: string): Html {
  return html`<rdf:Alt><rdf:li xml:lang="x-default">${value}</rdf:li></rdf:Alt>`;
}

function list(kind: "Seq" | "Bag", values: readonly string[]): Html | undefined {
  if (values.length === 0) return undefined;
  return element(`rdf:${kind}`, html`${values.map((value) => html`<rdf:li>${value}</rdf:li>`)}`);
}

/** The work that the article digests: its address, else its title and who wrote it. */
function sourceText(source: SourceWork): string {
  return addressOf(source) ?? workLine(source, (names) => names.join(", "));
}

/**
 * PDF/A lets a file use only properties that it knows or that the file describes (ISO 19005-3, 6.6.2.3).
 * It does not know the one that names PDF/UA.
 */
const EXTENSION = html`<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>The part of ISO 14289 that the file meets</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>
`;
