import { PDFDict, PDFDocument } from "@cantoo/pdf-lib";
import { type Finding, findingText } from "./finding.ts";
import { OUR_RULES } from "./our-rules.ts";
import { type PdfFile, readPdfFile } from "./read/pdf-file.ts";
import { RULES } from "./rules.ts";

/**
 * Holds one of our PDFs against every rule of PDF/UA-1 that a program can judge, and against our own.
 * Gives a line for each failure.
 */
export function uaFailures(document: PDFDocument): string[] {
  const file = readPdfFile(document);
  const ours = OUR_RULES.flatMap(({ says, find }) => find(file).map((at) => `${says}: ${at}`));
  return [...new Set([...uaFindings(file).map(findingText), ...ours])];
}

/** Holds any PDF against every rule of PDF/UA-1 that a program can judge. */
export function uaFindings(file: PdfFile): Finding[] {
  return RULES.flatMap((rule) => rule.find(file).map((at) => ({ rule, at })));
}

/**
 * Opens and reads any PDF. What is encrypted is opened without a password, as a PDF viewer does. Throws
 * when it cannot be opened.
 */
export async function openPdf(bytes: Uint8Array): Promise<PdfFile> {
  const options = { updateMetadata: false, throwOnInvalidObject: false } as const;
  const document = await PDFDocument.load(bytes, { ...options, password: "" });
  if (!Buffer.from(bytes).includes("/Encrypt")) return readPdfFile(document);
  // Once it is decrypted, it no longer says how it was encrypted.
  const asItIs = await PDFDocument.load(bytes, { ...options, ignoreEncryption: true });
  const encryption = asItIs.context.lookup(asItIs.context.trailerInfo.Encrypt);
  return readPdfFile(document, encryption instanceof PDFDict ? encryption : undefined);
}
