import type { Files } from "../../browser/answer-requests.ts";
import type { Browser } from "../../browser/start-browser.ts";
import type { Tab } from "../../browser/tab.ts";
import { watch } from "../../browser/watch.ts";
import type { LostText } from "../../pdf/lost-text.ts";
import type { CutOptions } from "../in-page/cut/flows.ts";
import type { Delivery } from "../in-page/deliveries.ts";
import type { PrintRun, ReadyPrintRun } from "../in-page/print/print-run.ts";
import { SIGN_OF_LIFE } from "../in-page/sign-of-life.ts";
import type { TypesetWindow } from "../in-page/typeset.ts";

/** A print run as it comes out of the browser. */
export interface PrintedPages extends ReadyPrintRun {
  readonly pdf: Uint8Array;
  /** How long each stage took, ms. */
  readonly times: { readonly set: number; readonly print: number };
}

/** A layout that finishes no page and gives no sign of life for so long is stuck; ms. */
const LONGEST_PAUSE = 60_000;
/**
 * The browser tells nothing of how far it has printed, so printing gets a limit by the number of pages; ms. A
 * hundred pages take a second where nothing else is at work.
 */
const LONGEST_START = 60_000;
const LONGEST_PAGE = 1000;

/** Waits for a tab of a browser to open. Throws `EnvironmentError` when it does not. */
export function openedTab(takeTab: () => Promise<Tab>, browser: Pick<Browser, "fullDisk">): Promise<Tab> {
  return watch("opened a tab", LONGEST_PAUSE, takeTab, browser);
}

/** Shows a document without its flows in an open tab, and answers the tab's requests from `files`. */
export async function showDocument(tab: Tab, html: string, files: Files): Promise<void> {
  tab.serve((path) => (path === "" ? html : files(path)));
  await watch("opened the handout", LONGEST_PAUSE, () => tab.goto(""), tab);
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
): Promise<readonly (readonly LostText[])[]> {
  const work = (alive: () => void) => {
    tab.listen((text) => {
      alive();
      if (text !== SIGN_OF_LIFE) deliver(JSON.parse(text) as Delivery);
    });
    const given = [flows, { css, textHeight }] as const;
    return tab.evaluate(
      ([all, options]) => (window as unknown as TypesetWindow).cutFlows(all, options),
      given,
    );
  };
  return watch("laid out the handout", LONGEST_PAUSE, work, tab);
}

/** Prints a print run in a tab that shows the document. Throws `EnvironmentError` when the browser hangs. */
export async function renderPrintRun(tab: Tab, printRun: PrintRun): Promise<PrintedPages> {
  const limit = LONGEST_START + printRun.sheets.length * LONGEST_PAGE;
  const work = async (alive: () => void) => {
    const start = performance.now();
    const ready = await tab.evaluate(
      (given) => (window as unknown as TypesetWindow).showPrintRun(given),
      printRun,
    );
    const set = performance.now();
    alive();
    const pdf = await tab.print();
    return { ...ready, pdf, times: { set: set - start, print: performance.now() - set } };
  };
  return watch("printed the handout", limit, work, tab);
}
