import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { reporter } from "../diagnostics/report.ts";
import type { Article } from "../model/article.ts";
import { lineSpan } from "../model/span.ts";
import type { FinishedPrintRun } from "./finished-print-run.ts";

/**
 * One warning when pages of a PDF had to stay as the browser wrote them; `what` names the PDF, `browser` is the
 * browser's name and version. The first reason is told.
 */
export function plainFindings(
  article: Article,
  printRuns: readonly FinishedPrintRun[],
  what: string,
  browser: string,
): readonly Diagnostic[] {
  const why = printRuns.find(({ plain }) => plain !== undefined)?.plain;
  if (why === undefined) return [];
  const found: Diagnostic[] = [];
  reporter(article.file, found)(
    "pdf/plain",
    lineSpan(1),
    `${what} has no tags for screen readers, as ${browser} writes PDF in another way than is known: ${why}`,
    "its pages are whole; for a file with tags, name another browser with --chromium, such as the one that npm has; and please report this",
  );
  return found;
}
