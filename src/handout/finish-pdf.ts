import { ParseSpeeds, PDFDocument } from "@cantoo/pdf-lib";
import type { Article } from "../model/article.ts";

/** What a PDF says of itself besides what its article does. */
export interface PdfFacts {
  readonly article: Article;
  readonly date: Date;
  /** The browser and its version: line breaks differ between them. */
  readonly producer: string;
}

/** Adds what the browser leaves out: author, subject, keywords, and dates that do not change. */
export async function finishPdf(pdf: Uint8Array, { article, date, producer }: PdfFacts): Promise<Uint8Array> {
  const document = await PDFDocument.load(pdf, { parseSpeed: ParseSpeeds.Fastest, updateMetadata: false });
  const { meta, experts } = article;
  const authors = (meta.authors.length > 0 ? meta.authors : experts).map(({ name }) => name);
  const subject = meta.description ?? meta.subtitle;
  document.setTitle(meta.title, { showInWindowTitleBar: true });
  if (authors.length > 0) document.setAuthor(authors.join(", "));
  if (subject) document.setSubject(subject);
  if (meta.tags.length > 0) document.setKeywords([meta.tags.join(", ")]);
  document.setLanguage(meta.lang);
  document.setCreator("Triptych");
  document.setProducer(`${producer}, Paged.js`);
  document.setCreationDate(date);
  document.setModificationDate(date);
  return document.save({ objectsPerTick: Number.POSITIVE_INFINITY });
}
