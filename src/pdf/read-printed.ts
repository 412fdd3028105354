import { ParseSpeeds, PDFDocument } from "@cantoo/pdf-lib";
import { EnvironmentError } from "../diagnostics/environment-error.ts";

/** What a PDF begins and ends with. ISO 32000-2, 7.5. */
const BEGIN = "%PDF-";
const END = "%%EOF";

/**
 * Reads a PDF as the browser printed it. Throws `EnvironmentError` when it is not whole or cannot be read: what
 * is left of a damaged PDF could be read as one with fewer pages.
 */
export async function readPrinted(pdf: Uint8Array): Promise<PDFDocument> {
  if (!isWhole(pdf)) throw new EnvironmentError("the browser printed a PDF that is not whole; try again");
  try {
    const document = await PDFDocument.load(pdf, {
      parseSpeed: ParseSpeeds.Fastest,
      updateMetadata: false,
      throwOnInvalidObject: true,
    });
    if (document.getPageCount() > 0) return document;
  } catch {
    // What is wrong with it would tell an author nothing.
  }
  throw damaged();
}

/** The error for a PDF that is damaged. */
export function damaged(): EnvironmentError {
  return new EnvironmentError("the browser printed a PDF that cannot be read; try again");
}

function isWhole(pdf: Uint8Array): boolean {
  const bytes = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength);
  return (
    bytes.subarray(0, BEGIN.length).toString("latin1") === BEGIN &&
    bytes.subarray(-2 * END.length).includes(END)
  );
}
