import { createHash } from "node:crypto";
import type { Article } from "../../../model/article.ts";
import { pdfDate, pdfText } from "./pdf-text.ts";
import { xmpPacket } from "./xmp.ts";

/** What a PDF says of itself. */
export interface PdfFacts {
  readonly article: Article;
  /** What it was printed from. */
  readonly html: string;
  readonly date: Date;
  /** The browser and its version: line breaks differ between them. */
  readonly producer: string;
}

/** The document information dictionary (ISO 32000-1, 14.3.3). */
export function infoOf(facts: PdfFacts): string {
  const { authors, subject } = whoAndWhat(facts.article);
  const { title, tags } = facts.article.meta;
  const date = pdfDate(facts.date);
  const entries: readonly (readonly [key: string, value: string])[] = [
    ["Title", pdfText(title)],
    ["Author", authors.length > 0 ? pdfText(authors.join(", ")) : ""],
    ["Subject", subject ? pdfText(subject) : ""],
    ["Keywords", tags.length > 0 ? pdfText(tags.join(", ")) : ""],
    ["Creator", pdfText("Triptych")],
    ["Producer", pdfText(producerOf(facts))],
    ["CreationDate", date],
    ["ModDate", date],
  ];
  return `<<${entries.map(([key, value]) => (value === "" ? "" : `/${key}${value}`)).join("")}>>`;
}

/** The metadata stream, uncompressed so that every tool finds it. `accessible`: it meets PDF/UA-1. */
export function metadataOf(facts: PdfFacts, accessible: boolean): Uint8Array {
  const { article, date } = facts;
  const { authors, subject } = whoAndWhat(article);
  const { title, tags, lang } = article.meta;
  const packet = Buffer.from(
    xmpPacket({
      ...{ title, authors, keywords: tags, lang, date, accessible },
      ...(subject ? { subject } : {}),
      producer: producerOf(facts),
    }),
  );
  const head = `<</Type/Metadata/Subtype/XML/Length ${packet.length}>>stream\n`;
  return Buffer.concat([Buffer.from(head), packet, Buffer.from("\nendstream\n")]);
}

/** The same for the same input (ISO 32000-1, 14.4), in hex digits. */
export function fingerprintOf({ html, date, producer }: PdfFacts): string {
  const facts = [html, producer, date.toISOString()];
  return createHash("sha256").update(facts.join("\n")).digest("hex").slice(0, 32);
}

function whoAndWhat({ meta, experts }: Article) {
  return {
    authors: (meta.authors.length > 0 ? meta.authors : experts).map(({ name }) => name),
    subject: meta.description ?? meta.subtitle,
  };
}

function producerOf({ producer }: PdfFacts): string {
  return `${producer}, Paged.js`;
}
