import { EnvironmentError } from "../../diagnostics/environment-error.ts";
import type { FinishedPrintRun } from "../finished-print-run.ts";
import type { RawPrintRun } from "../raw-print-run.ts";
import { UnexpectedForm } from "../unexpected-form.ts";
import { plainPrintRun } from "./plain-print-run.ts";
import { taggedPrintRun } from "./tagged-print-run.ts";

/**
 * Does all that can be done to a print run without the others: adds what the browser leaves out
 * (artifacts, the structure of tags, descriptions of links), and compares the printed text with what
 * the pages showed. `titles` says in words what ids name, for links that lead there. The same pages give
 * the same result, whatever was printed before them. A PDF of another form than is known, from another
 * Chromium, stays as the browser wrote it, without tags; `plain` then says why. Throws `EnvironmentError` when
 * the PDF is damaged.
 */
export async function finishPrintRun(
  raw: RawPrintRun,
  titles: ReadonlyMap<string, string>,
): Promise<FinishedPrintRun> {
  try {
    return await taggedPrintRun(raw, titles);
  } catch (error) {
    if (error instanceof EnvironmentError) throw error;
    // Whatever else fails here, fails because the PDF is not what it was taken for.
    const why = error instanceof UnexpectedForm ? error.message : `it cannot be read: ${error}`;
    return plainPrintRun(raw, titles, why);
  }
}
