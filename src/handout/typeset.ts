import type { Tab } from "../browser/tab.ts";
import { watch } from "../browser/watch.ts";
import type { Files } from "./files.ts";
import type { Delivery } from "./in-page/deliveries.ts";
import type { CutHow } from "./in-page/flow.ts";
import type { Difference } from "./in-page/same-words.ts";
import type { PartToSet, SetPart } from "./in-page/set-part.ts";

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
  tab.serve((path) => (path === "" ? html : files(path)));
  await watch("opened the handout", LONGEST_PAUSE, () => tab.goto(""));
}

/** Cuts flows into pages in a loaded tab. Throws `EnvironmentError` when the layout hangs. */
export async function cutFlows(
  tab: Tab,
  flows: readonly string[],
  { css, textHeight }: CutHow,
  deliver: (delivery: Delivery) => void,
): Promise<readonly (readonly Difference[])[]> {
  return watch("set the handout", LONGEST_PAUSE, (alive) => {
    tab.listen((text) => {
      alive();
      deliver(JSON.parse(text) as Delivery);
    });
    const given = [flows, { css, textHeight }] as const;
    return tab.evaluate(([all, how]) => (window as unknown as InPage).cutFlows(all, how), given);
  });
}

/** Sets the pages of a part in a loaded tab and prints them. Throws `EnvironmentError` when that hangs. */
export async function printPart(tab: Tab, part: PartToSet): Promise<PrintedPages> {
  return watch("printed the handout", LONGEST_PRINT, async (alive) => {
    const start = performance.now();
    const ready = await tab.evaluate((given) => (window as unknown as InPage).setPart(given), part);
    const set = performance.now();
    alive();
    const pdf = await tab.print();
    return { ...ready, pdf, times: { set: set - start, print: performance.now() - set } };
  });
}

/** What `in-page/typeset.ts` put into the window. */
interface InPage {
  cutFlows(flows: readonly string[], how: CutHow): Promise<readonly (readonly Difference[])[]>;
  setPart(part: PartToSet): Promise<SetPart>;
}
