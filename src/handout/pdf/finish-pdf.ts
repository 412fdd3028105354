import { createHash } from "node:crypto";
import { ParseSpeeds, PDFDocument, PDFHexString, PDFName } from "@cantoo/pdf-lib";
import type { Article } from "../../model/article.ts";
import type { LostText } from "../../model/output.ts";
import type { PageText } from "../in-page/page-text.ts";
import { markArtifacts } from "./artifacts.ts";
import { changeContents } from "./content-streams.ts";
import { undecorate } from "./decoration.ts";
import { describeLinks } from "./link-contents.ts";
import { nameOutline } from "./outline.ts";
import { printedTextReader } from "./printed-text.ts";
import { differenceInPrint } from "./printed-words.ts";
import { type Marks, readTags } from "./read-tags.ts";
import { steadyIds } from "./steady-ids.ts";
import { finishTags } from "./tag-tree.ts";
import { writeXmp } from "./xmp.ts";

/** What a PDF says of itself besides what its article does. */
export interface PdfFacts {
  readonly article: Article;
  /** Its headings, in order. */
  readonly headings: readonly string[];
  /** The text that each of its pages shows. */
  readonly texts: readonly PageText[];
  /** What it was printed from. */
  readonly html: string;
  /** Words of what ids name, for links that lead there. */
  readonly titles: ReadonlyMap<string, string>;
  readonly date: Date;
  /** The browser and its version: line breaks differ between them. */
  readonly producer: string;
}

/** A PDF, and what it lacks of what its pages showed, or has twice. */
export interface FinishedPdf {
  readonly bytes: Uint8Array;
  readonly lost: readonly LostText[];
}

/**
 * Adds what the browser leaves out (author, subject, keywords) and takes out what changes from run
 * to run (dates, ids), so that the same article gives the same bytes. Compares the text that was
 * printed with what the pages showed.
 */
export async function finishPdf(pdf: Uint8Array, facts: PdfFacts): Promise<FinishedPdf> {
  const document = await PDFDocument.load(pdf, { parseSpeed: ParseSpeeds.Fastest, updateMetadata: false });
  nameOutline(document, facts.headings);
  const tags = readTags(document);
  // What an image without a description shows is told to nobody who does not see it.
  describe(document, facts, tags !== undefined && facts.article.images.every(({ alt }) => alt !== ""));
  const unmarked: Marks = new Map();
  const lost: LostText[] = [];
  const textOf = printedTextReader(document);
  await changeContents(document, (content, index) => {
    const shown = facts.texts[index];
    const difference = shown && differenceInPrint(shown, textOf(content, index));
    if (difference) lost.push(difference);
    const { ref } = document.getPage(index);
    const drawn = tags?.pictures.get(ref);
    const bare = undecorate(content, (mark) => drawn?.has(mark) ?? false);
    unmarked.set(ref, bare.marks);
    return markArtifacts(bare.content);
  });
  if (tags) finishTags(document, tags, unmarked);
  describeLinks(document, facts.titles);
  // Pages are named as they are numbered.
  document.catalog.set(PDFName.of("PageLabels"), document.context.obj({ Nums: [0, { S: "D" }] }));
  steadyIds(document);
  // The two halves of a file's id: from when it was made, and from its last change.
  const id = PDFHexString.of(fingerprint(facts));
  document.context.trailerInfo.ID = document.context.obj([id, id]);
  return { bytes: await document.save({ objectsPerTick: Number.POSITIVE_INFINITY }), lost };
}

function describe(document: PDFDocument, { article, date, producer }: PdfFacts, accessible: boolean): void {
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
  writeXmp(document, {
    ...{ title: meta.title, authors: authors, keywords: meta.tags, lang: meta.lang },
    ...(subject ? { subject } : {}),
    ...{ producer: `${producer}, Paged.js`, date, accessible },
  });
}

function fingerprint({ html, date, producer }: PdfFacts): string {
  const facts = [html, producer, date.toISOString()];
  return createHash("sha256").update(facts.join("\n")).digest("hex").slice(0, 32);
}
