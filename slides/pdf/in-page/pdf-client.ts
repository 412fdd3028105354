import type { Heading } from "../../../src/pdf/heading.ts";
import { placeOnSheets, type Sheets } from "./place-on-sheets.ts";
import { readyForPdf } from "./ready-for-pdf.ts";

declare global {
  interface Window {
    /**
     * Defined by this script, which runs in a talk that reveal.js has laid out for print: readies its
     * pages, as they are or several on a sheet, and gives the headings of the outline.
     */
    readyForPdf(sheets?: Sheets): Promise<readonly Heading[]>;
  }
}

window.readyForPdf = async (sheets) => {
  const root = document.querySelector<HTMLElement>(".reveal")!;
  await document.fonts.ready;
  if (sheets) placeOnSheets(root, sheets);
  return readyForPdf(root);
};
