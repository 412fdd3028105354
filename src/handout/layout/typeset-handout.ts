import { availableParallelism } from "node:os";
import type { Files } from "../../browser/answer-requests.ts";
import type { Browser } from "../../browser/start-browser.ts";
import type { Tab } from "../../browser/tab.ts";
import { tabPool } from "../../browser/tab-pool.ts";
import type { FinishedPrintRun } from "../../pdf/finished-print-run.ts";
import type { LostText } from "../../pdf/lost-text.ts";
import { type Cache, NO_CACHE } from "../../system/cache.ts";
import { documentOf, type HandoutHtml } from "../html/page.ts";
import type { CutOptions } from "../in-page/cut/flows.ts";
import type { SheetTop } from "../in-page/sheet-top.ts";
import { type CutFlow, cutFlows } from "./cut-flows.ts";
import { openedTab, showDocument } from "./in-page-calls.ts";
import { planPrintRuns } from "./plan-print-runs.ts";
import { printRunRenderer, type RendererTools } from "./print-run-renderer.ts";

/** For a handout that uses and leaves nothing. */
export const NO_CACHES = { flows: NO_CACHE, printRuns: NO_CACHE };

/** How a handout is typeset. */
export interface TypesetOptions extends CutOptions {
  /** Whether each flow starts on a recto (a right-hand page). */
  readonly recto: boolean;
  readonly files: Files;
  /** Aborted when nobody wants the handout any more. */
  readonly signal?: AbortSignal | undefined;
  /** What ids name, in words. */
  readonly titles: ReadonlyMap<string, string>;
  /** Told how many pages are cut. */
  progress(pages: number): void;
  /** Told how long a stage took, ms. Stages that run at the same time are added up. */
  took(stage: string, ms: number): void;
}

/** What all handouts of a build are typeset with. */
export interface TypesetTools {
  /** Gives another open tab; whoever takes it closes it. */
  takeTab(): Promise<Tab>;
  /** The browser that it is a tab of. */
  readonly browser: Pick<Browser, "fullDisk">;
  /** The largest number of tabs that work at the same time; by default, the number of processors. */
  readonly tabs?: number;
  readonly caches: { readonly flows: Cache<CutFlow>; readonly printRuns: Cache<FinishedPrintRun> };
  /** Gives a key of all that pages depend on and that is the same for every handout. */
  base(): Promise<string>;
  readonly finishing: RendererTools["finishing"];
}

/** A handout in pages. */
export interface TypesetHandout {
  readonly printRuns: readonly FinishedPrintRun[];
  readonly pageCount: number;
  /** On which page each id begins. */
  readonly pageNumbers: ReadonlyMap<string, number>;
  /** What each page begins with. */
  readonly tops: readonly SheetTop[];
  /** Text that is missing, stands twice, stands too low on its page or is too small. */
  readonly lost: readonly LostText[];
}

/**
 * Cuts a handout into pages and prints them in print runs: the first ones while later pages are cut,
 * as many at the same time as there are tabs. The result is the same to the byte, however the work
 * was divided. Rejects with the signal's reason when that is aborted.
 */
export async function typesetHandout(
  html: HandoutHtml,
  options: TypesetOptions,
  tools: TypesetTools,
): Promise<TypesetHandout> {
  const { tabs = availableParallelism(), finishing } = tools;
  const { files, titles, recto, took } = options;
  const pool = tabPool(tabs, () => openDocument(html, files, tools));
  // A handout in one flow is cut anew whenever a word of it changes, so a cache would not help.
  const isCached = html.flows.length > 1;
  const caches = isCached ? tools.caches : NO_CACHES;
  const base = isCached ? `${await tools.base()}${html.head}` : "";
  const renderer = printRunRenderer({ pool, cache: caches.printRuns, base, files, titles, finishing, took });
  const linked = linkedIds(html.flows);
  const plan = (flows: readonly CutFlow[]) => planPrintRuns(flows, { title: html.title, recto, linked });
  const progress = (flows: readonly CutFlow[]): void => {
    const { printRuns, pageCount } = plan(flows);
    renderer.start(printRuns);
    options.progress(pageCount);
  };
  const typeset = async (): Promise<TypesetHandout> => {
    const cutTools = { pool, tabs, cache: caches.flows, base, files, took, progress };
    const flows = await cutFlows(html, options, cutTools);
    const { printRuns: planned, pageCount, pageNumbers, tops } = plan(flows);
    const printRuns = await renderer.finished(planned);
    const foundInCut = flows.flatMap((flow) => flow.lost);
    const lostInCut = foundInCut.filter(({ kind }) => !kind.startsWith("small"));
    // What is missing from the pages is missing from the print as well; it is reported once.
    const lostInPrint = lostInCut.length > 0 ? [] : printRuns.flatMap((printRun) => printRun.lost);
    return { printRuns, pageCount, pageNumbers, tops, lost: [...foundInCut, ...lostInPrint] };
  };
  try {
    // Closing the tabs ends what they do.
    return await unlessAborted(options.signal, typeset);
  } finally {
    await pool.close();
  }
}

/** What `work` gives. Rejects as soon as `signal` is aborted, with its reason. */
async function unlessAborted<T>(signal: AbortSignal | undefined, work: () => Promise<T>): Promise<T> {
  signal?.throwIfAborted();
  const aborted = new Promise<never>((_, reject) => {
    signal?.addEventListener("abort", () => reject(signal.reason), { once: true });
  });
  return Promise.race([work(), aborted]);
}

async function openDocument(html: HandoutHtml, files: Files, tools: TypesetTools): Promise<Tab> {
  const tab = await openedTab(tools.takeTab, tools.browser);
  try {
    await showDocument(tab, documentOf(html), files);
    return tab;
  } catch (error) {
    await tab.close();
    throw error;
  }
}

const LINK = /<a [^>]*?href="#([^"]+)"/g;

/** The ids that links in the flows lead to. */
function linkedIds(flows: readonly string[]): ReadonlySet<string> {
  return new Set(flows.flatMap((flow) => [...flow.matchAll(LINK)].map(([, id]) => id!)));
}
