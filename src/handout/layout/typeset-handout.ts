import { availableParallelism } from "node:os";
import type { Tab } from "../../browser/tab.ts";
import { tabPool } from "../../browser/tab-pool.ts";
import type { LostText } from "../../model/output.ts";
import { documentOf, type HandoutHtml } from "../html/page.ts";
import type { CutHow } from "../in-page/cut/cut-flows.ts";
import type { FinishedPart } from "../pdf/finished-print-run.ts";
import { NO_STORE, type Store } from "./cache.ts";
import { type CutFlow, cutHandout } from "./cut-flows.ts";
import type { Files } from "./handout-files.ts";
import { load } from "./in-page-calls.ts";
import { linkedIds } from "./linked-ids.ts";
import { planParts } from "./plan-print-runs.ts";
import { type PressTools, pressWith } from "./print-run-renderer.ts";

/** How a handout is to be set. */
export interface SetHow extends CutHow {
  /** Whether each flow starts on a right-hand page. */
  readonly recto: boolean;
  readonly files: Files;
  /** Words of what ids name. */
  readonly titles: ReadonlyMap<string, string>;
  /** Told how many pages are cut. */
  progress(pages: number): void;
}

/** What all handouts of a build are set with. */
export interface SetTools {
  /** Another open tab; whoever takes it closes it. */
  takeTab(): Promise<Tab>;
  /** Most tabs at work at one time; by default, as many as there are processors. */
  readonly tabs?: number;
  readonly stores: { readonly flows: Store<CutFlow>; readonly parts: Store<FinishedPart> };
  /** Gives all that pages depend on and that is the same for every handout. */
  base(): Promise<string>;
  readonly finishing: PressTools["finishing"];
}

/** A handout in pages. */
export interface SetHandout {
  readonly parts: readonly FinishedPart[];
  readonly pages: number;
  /** On which page each id begins. */
  readonly places: ReadonlyMap<string, number>;
  /** What got lost or doubled while pages were cut or printed. */
  readonly lost: readonly LostText[];
  /** How long each stage took, ms; of stages that run beside each other, all of them together. */
  readonly times: Readonly<Record<string, number>>;
}

/**
 * Cuts a handout into pages and prints them part by part: the first parts while later pages are cut,
 * as many at one time as there are tabs. However that went, the parts come out the same to the byte.
 */
export async function setHandout(html: HandoutHtml, how: SetHow, tools: SetTools): Promise<SetHandout> {
  const { tabs = availableParallelism() } = tools;
  const pool = tabPool(tabs, () => loadedTab(html, how, tools));
  const times: Record<string, number> = { cut: 0, set: 0, print: 0, pdf: 0 };
  const took = (stage: string, ms: number): void => {
    times[stage] = (times[stage] ?? 0) + ms;
  };
  // A handout in one flow is cut whole whenever a word of it changes.
  const isKept = html.flows.length > 1;
  const stores = isKept ? tools.stores : { flows: NO_STORE, parts: NO_STORE };
  const shared = { pool, base: isKept ? await tools.base() : "", files: how.files };
  const press = pressWith({
    ...shared,
    base: `${shared.base}${html.head}`,
    store: stores.parts,
    titles: how.titles,
    finishing: tools.finishing,
    took,
  });
  const planned = { title: html.title, recto: how.recto, linked: linkedIds(html.flows) };
  const plan = (flows: readonly CutFlow[]) => planParts(flows, planned);
  try {
    const progress = (flows: readonly CutFlow[]): void => {
      const { parts, length } = plan(flows);
      press.start(parts);
      how.progress(length);
    };
    const flows = await cutHandout(html, how, { ...shared, tabs, store: stores.flows, took, progress });
    const whole = plan(flows);
    const parts = await press.finished(whole.parts);
    const lost = flows.flatMap((flow) => flow.lost);
    // What the pages lost already is not told again for the print.
    const told = lost.length > 0 ? lost : parts.flatMap((part) => part.lost);
    return { parts, pages: whole.length, places: whole.pages, lost: told, times };
  } finally {
    await pool.close();
  }
}

async function loadedTab(html: HandoutHtml, { files }: SetHow, { takeTab }: SetTools): Promise<Tab> {
  const tab = await takeTab();
  try {
    await load(tab, documentOf(html), files);
    return tab;
  } catch (error) {
    await tab.close();
    throw error;
  }
}
