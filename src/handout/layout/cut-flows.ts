import type { Files } from "../../browser/answer-requests.ts";
import type { Tab } from "../../browser/tab.ts";
import type { TabPool } from "../../browser/tab-pool.ts";
import type { LostText } from "../../pdf/lost-text.ts";
import { type Cache, keyOf } from "../../system/cache.ts";
import type { HandoutHtml } from "../html/page.ts";
import type { CutOptions } from "../in-page/cut/flows.ts";
import type { PackedSheet } from "../in-page/packed-sheet.ts";
import { imageKey } from "./handout-files.ts";
import { cutFlowsInTab } from "./in-page-calls.ts";

/** The sheets of a flow that are cut so far. */
export interface CutFlow {
  sheets: PackedSheet[];
  /** Text of the flow that is missing from its sheets or stands there twice. */
  lost: readonly LostText[];
  isDone: boolean;
}

/** What flows are cut with. */
export interface CutTools {
  readonly pool: TabPool<Tab>;
  /** The largest number of tabs that work at the same time. */
  readonly tabs: number;
  readonly cache: Cache<CutFlow>;
  /** All that the pages depend on and that is the same for every flow. */
  readonly base: string;
  readonly files: Files;
  /** Told how long a stage took, ms. */
  took(stage: string, ms: number): void;
  /** Called whenever there are more sheets. */
  progress(flows: readonly CutFlow[]): void;
}

/** Fewer flows than this are not worth a tab of their own. */
const FLOWS_A_TAB = 4;

/**
 * Cuts the flows of a handout into sheets, each on its own. Flows that are not in the cache are cut in
 * several tabs at the same time. The sheets do not depend on how the work was divided.
 */
export async function cutFlows(
  html: HandoutHtml,
  options: CutOptions,
  tools: CutTools,
): Promise<readonly CutFlow[]> {
  const keys = await Promise.all(html.flows.map((flow) => keyOfFlow(flow, options, tools)));
  const flows = keys.map((key) => tools.cache.find(key) ?? { sheets: [], lost: [], isDone: false });
  tools.progress(flows);
  const missing = flows.flatMap(({ isDone }, index) => (isDone ? [] : [index]));
  const tabs = Math.min(tools.tabs, Math.ceil(missing.length / FLOWS_A_TAB));
  await Promise.all(
    shares(missing, tabs).map(async (share) => {
      await cutShare(share, flows, html, options, tools);
      for (const index of share) tools.cache.keep(keys[index]!, flows[index]!);
    }),
  );
  return flows;
}

/** Cuts one tab's share of the flows. */
function cutShare(
  share: readonly number[],
  flows: readonly CutFlow[],
  html: HandoutHtml,
  options: CutOptions,
  { pool, took, progress }: CutTools,
): Promise<void> {
  return pool.run(async (tab) => {
    const start = performance.now();
    const sources = share.map((index) => html.flows[index]!);
    const lost = await cutFlowsInTab(tab, sources, options, ({ flow, from, sheets, isLast }) => {
      const growing = flows[share[flow]!]!;
      growing.sheets.splice(from, Number.POSITIVE_INFINITY, ...sheets);
      growing.isDone = isLast;
      progress(flows);
    });
    took("cut", performance.now() - start);
    share.forEach((index, position) => {
      flows[index]!.lost = lost[position]!;
    });
  });
}

async function keyOfFlow(
  flow: string,
  { css, textHeight }: CutOptions,
  { base, files }: CutTools,
): Promise<string> {
  return keyOf([base, css, String(textHeight), flow, await imageKey(flow, files)]);
}

/** Every tab takes each n-th flow, so that long flows next to each other do not all go to one tab. */
function shares(indexes: readonly number[], tabs: number): readonly (readonly number[])[] {
  return Array.from({ length: tabs }, (_none, turn) => indexes.filter((_index, at) => at % tabs === turn));
}
