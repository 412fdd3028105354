import type { Article } from "../../model/article.ts";
import type { FinishedPrintRun, PdfFault } from "../finished-print-run.ts";

/** Which standards a file says that it meets; see docs/accessibility.md. */
export interface Claims {
  /** PDF/UA-1: people who do not see the pages get all that is on them. */
  readonly accessible: boolean;
  /** PDF/A-3a: it will look and read the same in decades, with nothing but itself. */
  readonly archival: boolean;
}

/** What a file of these print runs may say about itself. */
export function claimsOf(printRuns: readonly FinishedPrintRun[], article: Article): Claims {
  const has = (fault: PdfFault) => printRuns.some(({ faults }) => faults.includes(fault));
  const isReadable =
    printRuns.every(({ tags }) => tags !== undefined) && !has("no-glyph") && !has("no-letter");
  return {
    // An image without a description says nothing to people who do not see it.
    accessible: isReadable && !has("no-font") && article.images.every(({ alt }) => alt !== ""),
    archival: isReadable && !has("no-font") && !has("forbidden"),
  };
}
