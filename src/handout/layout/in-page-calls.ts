import { ORIGIN } from "../../browser/serve.ts";
import type { Tab } from "../../browser/tab.ts";
import { within } from "../../browser/within.ts";
import { EnvironmentError } from "../../diagnostics/environment-error.ts";
import type { Difference } from "../in-page/compare-text.ts";
import type { CutHow } from "../in-page/cut/cut-flows.ts";
import type { Delivery } from "../in-page/deliveries.ts";
import type { PartToSet, SetPart } from "../in-page/print/print-run.ts";
import type { Files } from "./handout-files.ts";

/** A part as it comes out of the browser. */
export interface PrintedPages extends SetPart {
  readonly pdf: Uint8Array;
  /** How long each stage took, ms. */
  readonly times: { readonly set: number; readonly print: number };
}

/** A layout that has set no page for so long has come to a stand; ms. */
const LONGEST_PAUSE = 60_000;
/** Setting and printing a part gives no sign of life; ms. A hundred pages take a second, one table may be a thousand. */
const LONGEST_PRINT = 900_000;

/** Shows a document without any text in an open tab, and answers what it asks for from `files`. */
export async function load(tab: Tab, html: string, files: Files): Promise<void> {
  tab.show(async (path) => (path === "" ? Buffer.from(html) : files(path)));
  await told(tab.page.goto(ORIGIN));
}

/** Cuts flows into pages in a loaded tab. Throws `EnvironmentError` when the layout hangs. */
export async function cutFlows(
  tab: Tab,
  flows: readonly string[],
  { css, textHeight }: CutHow,
  deliver: (delivery: Delivery) => void,
): Promise<readonly (readonly Difference[])[]> {
  const { guard, beat } = within(
    LONGEST_PAUSE,
    () => new EnvironmentError("the browser stopped while it set the handout"),
  );
  tab.heard((delivery) => {
    beat();
    deliver(delivery);
  });
  return told(
    guard(
      tab.page.evaluate(([given, asked]) => (window as unknown as InPage).cutFlows(given, asked), [
        flows,
        { css, textHeight },
      ] as const),
    ),
  );
}

/** Sets the pages of a part in a loaded tab and prints them. Throws `EnvironmentError` when that hangs. */
export async function printPart({ page }: Tab, part: PartToSet): Promise<PrintedPages> {
  const { guard } = within(
    LONGEST_PRINT,
    () => new EnvironmentError("the browser stopped while it printed the handout"),
  );
  const start = performance.now();
  const ready = await told(
    guard(page.evaluate((given) => (window as unknown as InPage).setPart(given), part)),
  );
  const set = performance.now();
  const pdf = await told(
    guard(page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: true })),
  );
  return { ...ready, pdf, times: { set: set - start, print: performance.now() - set } };
}

/** What `in-page/typeset.ts` put into the window. */
interface InPage {
  cutFlows(flows: readonly string[], how: CutHow): Promise<readonly (readonly Difference[])[]>;
  setPart(part: PartToSet): Promise<SetPart>;
}

/** Whatever fails in the browser, in a word. */
async function told<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof EnvironmentError) throw error;
    const [why] = String(error).split("\n");
    throw new EnvironmentError(`the browser failed while it set the handout: ${why}`, { cause: error });
  }
}
