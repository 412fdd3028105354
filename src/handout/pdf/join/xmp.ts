import { escapeHtml } from "../../../markup/html.ts";

/** What a PDF says of itself in XMP. */
export interface XmpFacts {
  readonly title: string;
  readonly authors: readonly string[];
  readonly subject?: string;
  readonly keywords: readonly string[];
  readonly lang: string;
  readonly producer: string;
  readonly date: Date;
  /** Whether the file says that it is accessible by PDF/UA-1: see docs/accessibility.md. */
  readonly accessible: boolean;
}

/** The XMP packet (ISO 32000-1, 14.3.2). */
export function xmpPacket(facts: XmpFacts): string {
  const { title, authors, subject, keywords, lang, producer, date, accessible } = facts;
  const when = date.toISOString().replace(/\.\d+Z$/, "Z");
  const items = (values: readonly string[]) =>
    values.map((value) => `<rdf:li>${escapeHtml(value)}</rdf:li>`).join("");
  const alternative = (value: string) =>
    `<rdf:Alt><rdf:li xml:lang="x-default">${escapeHtml(value)}</rdf:li></rdf:Alt>`;
  return `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<dc:format>application/pdf</dc:format>
<dc:title>${alternative(title)}</dc:title>
<dc:creator><rdf:Seq>${items(authors)}</rdf:Seq></dc:creator>
${subject ? `<dc:description>${alternative(subject)}</dc:description>\n` : ""}<dc:subject><rdf:Bag>${items(keywords)}</rdf:Bag></dc:subject>
<dc:language><rdf:Bag>${items([lang])}</rdf:Bag></dc:language>
<xmp:CreateDate>${when}</xmp:CreateDate>
<xmp:ModifyDate>${when}</xmp:ModifyDate>
<xmp:CreatorTool>Triptych</xmp:CreatorTool>
<pdf:Producer>${escapeHtml(producer)}</pdf:Producer>
${accessible ? "<pdfuaid:part>1</pdfuaid:part>\n" : ""}<pdf:Keywords>${escapeHtml(keywords.join(", "))}</pdf:Keywords>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>`;
}
