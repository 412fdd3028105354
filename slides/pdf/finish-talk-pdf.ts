import { createHash } from "node:crypto";
import { PDFArray, PDFDict, type PDFDocument, PDFHexString, PDFName, PDFString } from "@cantoo/pdf-lib";
import type { Article } from "../../src/model/article.ts";
import { articleCredits, namesOf } from "../../src/model/credits.ts";
import { outlineEntries } from "../../src/pdf/outline-entries.ts";
import { readPrinted } from "../../src/pdf/read-printed.ts";

/** A talk as the browser prints it. */
export interface PrintedTalk {
  readonly pdf: Uint8Array;
  /** Its headings, in order. */
  readonly headings: readonly string[];
}

/**
 * Writes into the PDF of a talk what it is (title, authors, subject, language, `date`), and replaces what
 * changes from run to run, so that the same article gives the same bytes. `browser` is the browser's
 * name. Throws `EnvironmentError` when the PDF is damaged.
 */
export async function finishTalkPdf(
  { pdf, headings }: PrintedTalk,
  article: Article,
  date: Date,
  browser: string,
): Promise<Uint8Array> {
  const document = await readPrinted(pdf);
  const { meta } = article;
  const authors = namesOf(articleCredits(article).authors);
  document.setTitle(meta.title, { showInWindowTitleBar: true });
  if (authors.length > 0) document.setAuthor(authors.join(", "));
  const subject = meta.description ?? meta.subtitle;
  if (subject !== undefined) document.setSubject(subject);
  if (meta.tags.length > 0) document.setKeywords([meta.tags.join(", ")]);
  document.setLanguage(meta.lang);
  document.setCreator("Triptych");
  document.setProducer(`${browser}, reveal.js`);
  document.setCreationDate(date);
  document.setModificationDate(date);
  nameOutline(document, headings);
  renumberIds(document);
  const hash = createHash("sha256").update(`${meta.title}\n${browser}\n${date.toISOString()}`).digest("hex");
  const id = PDFHexString.of(hash.slice(0, 32));
  document.context.trailerInfo.ID = document.context.obj([id, id]);
  return document.save();
}

/**
 * Writes the headings into the outline. The browser takes its titles from the lines on the page and
 * loses the blank at the end of each. An outline of other than these headings stays as it is.
 */
function nameOutline(document: PDFDocument, headings: readonly string[]): void {
  const entries = outlineEntries(document);
  if (entries.length !== headings.length) return;
  entries.forEach(({ dict }, index) => {
    dict.set(PDFName.of("Title"), PDFHexString.fromText(headings[index]!));
  });
}

/** An id as the browser writes it, with the number of its node. */
const NODE_ID = /^node(\d{8})$/;

/** Replaces a value of the document. */
type Put = (value: PDFString) => void;

/**
 * Renumbers the ids of tagged elements from 1, so that the same page gives the same bytes. The
 * browser makes them from its own node numbers, which go on from one document to the next. Their
 * order stays, because the file lists them sorted.
 */
function renumberIds(document: PDFDocument): void {
  const found: { readonly id: number; readonly put: Put }[] = [];
  const visit = (value: unknown, put: Put): void => {
    if (value instanceof PDFArray) {
      for (let index = 0; index < value.size(); index++)
        visit(value.get(index), (own) => value.set(index, own));
    } else if (value instanceof PDFDict) {
      for (const [key, entry] of value.entries()) visit(entry, (own) => value.set(key, own));
    } else if (value instanceof PDFString || value instanceof PDFHexString) {
      const number = NODE_ID.exec(value.decodeText())?.[1];
      if (number) found.push({ id: Number(number), put });
    }
  };
  for (const [ref, object] of document.context.enumerateIndirectObjects())
    visit(object, (own) => document.context.assign(ref, own));
  const old = [...new Set(found.map(({ id }) => id))].sort((a, b) => a - b);
  const renewed = new Map(old.map((id, index) => [id, `node${String(index + 1).padStart(8, "0")}`]));
  for (const { id, put } of found) put(PDFString.of(renewed.get(id)!));
}
