import { ORIGIN } from "../../browser/serve.ts";
import type { Tab } from "../../browser/tab.ts";
import { within } from "../../browser/within.ts";
import { EnvironmentError } from "../../diagnostics/environment-error.ts";
import type { Difference } from "../in-page/compare-text.ts";
import type { CutOptions } from "../in-page/cut/flows.ts";
import type { Delivery } from "../in-page/deliveries.ts";
import type { PrintRun, ReadyPrintRun } from "../in-page/print/print-run.ts";
import type { Files } from "./handout-files.ts";

/** A print run as it comes out of the browser. */
export interface PrintedPages extends ReadyPrintRun {
  readonly pdf: Uint8Array;
  /** How long each stage took, ms. */
  readonly times: { readonly set: number; readonly print: number };
}

/** A layout that finishes no page for so long is stuck; ms. */
const LONGEST_PAUSE = 60_000;
/**
 * Printing reports no progress, so it gets a limit as a whole; ms. A hundred pages take a second, but
 * one table may fill a thousand.
 */
const LONGEST_PRINT = 900_000;

/** Shows a document without its flows in an open tab, and answers the tab's requests from `files`. */
export async function showDocument(tab: Tab, html: string, files: Files): Promise<void> {
  tab.show(async (path) => (path === "" ? Buffer.from(html) : files(path)));
  await withClearError(tab.page.goto(ORIGIN));
}

/**
 * Cuts flows into pages in a tab that shows the document. Gives the lost text of each flow. Throws
 * `EnvironmentError` when the layout is stuck.
 */
export async function cutFlowsInTab(
  tab: Tab,
  flows: readonly string[],
  { css, textHeight }: CutOptions,
  deliver: (delivery: Delivery) => void,
): Promise<readonly (readonly Difference[])[]> {
  const { guard, beat } = within(
    LONGEST_PAUSE,
    () => new EnvironmentError("the browser stopped responding while it laid out the handout"),
  );
  tab.heard((delivery) => {
    beat();
    deliver(delivery);
  });
  const cut = tab.page.evaluate(
    ([given, options]) => (window as unknown as InPage).cutFlows(given, options),
    [flows, { css, textHeight }] as const,
  );
  return withClearError(guard(cut));
}

/** Prints a print run in a tab that shows the document. Throws `EnvironmentError` when the browser hangs. */
export async function renderPrintRun({ page }: Tab, printRun: PrintRun): Promise<PrintedPages> {
  const { guard } = within(
    LONGEST_PRINT,
    () => new EnvironmentError("the browser stopped responding while it printed the handout"),
  );
  const start = performance.now();
  const ready = await withClearError(
    guard(page.evaluate((given) => (window as unknown as InPage).showPrintRun(given), printRun)),
  );
  const set = performance.now();
  const pdf = await withClearError(
    guard(page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: true })),
  );
  return { ...ready, pdf, times: { set: set - start, print: performance.now() - set } };
}

/** The functions that `in-page/typeset.ts` puts into the window. */
interface InPage {
  cutFlows(flows: readonly string[], options: CutOptions): Promise<readonly (readonly Difference[])[]>;
  showPrintRun(printRun: PrintRun): Promise<ReadyPrintRun>;
}

/** Turns any failure in the browser into an `EnvironmentError` of one line. */
async function withClearError<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof EnvironmentError) throw error;
    const [why] = String(error).split("\n");
    throw new EnvironmentError(`the browser failed while it made the handout: ${why}`, { cause: error });
  }
}
