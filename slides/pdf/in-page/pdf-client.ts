import type { Heading } from "../../../src/pdf/heading.ts";
import { readyForPdf } from "./ready-for-pdf.ts";

declare global {
  interface Window {
    /** Defined by this script, which runs in a talk that reveal.js has laid out for print. */
    readyForPdf(): Promise<readonly Heading[]>;
  }
}

window.readyForPdf = async () => {
  await document.fonts.ready;
  return readyForPdf(document.querySelector<HTMLElement>(".reveal")!);
};
