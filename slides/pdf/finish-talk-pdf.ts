import { createHash } from "node:crypto";
import { PDFDocument, PDFHexString, PDFName } from "@cantoo/pdf-lib";
import type { Article } from "../../src/model/article.ts";
import { outlineEntries } from "../../src/pdf/outline-entries.ts";
import { renumberIds } from "./renumber-ids.ts";

/** A talk as the browser prints it. */
export interface PrintedTalk {
  readonly pdf: Uint8Array;
  /** Its headings, in order. */
  readonly headings: readonly string[];
}

/**
 * Writes into the PDF of a talk what it is (title, authors, language, `date`), and replaces what
 * changes from run to run, so that the same article gives the same bytes. `browser` is the browser's
 * name.
 */
export async function finishTalkPdf(
  { pdf, headings }: PrintedTalk,
  { meta, experts }: Article,
  date: Date,
  browser: string,
): Promise<Uint8Array> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false });
  const authors = (meta.authors.length > 0 ? meta.authors : experts).map(({ name }) => name);
  document.setTitle(meta.title, { showInWindowTitleBar: true });
  if (authors.length > 0) document.setAuthor(authors.join(", "));
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
