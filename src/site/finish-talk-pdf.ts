import { createHash } from "node:crypto";
import { PDFDocument, PDFHexString } from "@cantoo/pdf-lib";
import type { Article } from "../model/article.ts";
import { steadyIds } from "../pdf/steady-ids.ts";
import { nameOutline } from "./name-outline.ts";

/** A talk as it comes out of the browser. */
export interface PrintedTalk {
  readonly pdf: Uint8Array;
  /** Its headings, in order. */
  readonly headings: readonly string[];
}

/**
 * Says in the PDF of a talk what it is, and takes out what changes from run to run, so that the
 * same article gives the same bytes.
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
  steadyIds(document);
  const hash = createHash("sha256").update(`${meta.title}\n${browser}\n${date.toISOString()}`).digest("hex");
  const id = PDFHexString.of(hash.slice(0, 32));
  document.context.trailerInfo.ID = document.context.obj([id, id]);
  return document.save();
}
