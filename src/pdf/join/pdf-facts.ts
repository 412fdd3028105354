import { createHash } from "node:crypto";
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
  /** Whether two pages are shown beside each other, as in a book. */
  readonly spreads: boolean;
  /** The article's source, to be attached. */
  readonly source?: AttachedSource | undefined;
}

/** A source to be attached to a PDF. */
export interface AttachedSource {
  /** The file's name. */
  readonly name: string;
  readonly bytes: Uint8Array;
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
export function pdfDate(date: Date): string {
  return `(D:${date.toISOString().replace(/\D/g, "").slice(0, 14)}Z)`;
}

/** The file's id in hex digits: the same for the same input (ISO 32000-1, 14.4). */
export function fingerprintOf({ html, date, producer, source }: PdfFacts): string {
  const facts = [html, producer, date.toISOString(), source?.name];
  const hash = createHash("sha256").update(facts.join("\n"));
  return hash
    .update(source?.bytes ?? "")
    .digest("hex")
    .slice(0, 32);
}

/** Who wrote the article, and what it is about in a sentence. */
export function authorsAndSubject(article: Article) {
  const { description, subtitle } = article.meta;
  return { authors: namesOf(articleCredits(article).authors), subject: description ?? subtitle };
}
