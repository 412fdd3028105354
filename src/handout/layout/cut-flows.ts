import type { Tab } from "../../browser/tab.ts";
import type { TabPool } from "../../browser/tab-pool.ts";
import type { LostText } from "../../model/output.ts";
import type { HandoutHtml } from "../html/page.ts";
import type { CutHow } from "../in-page/cut/cut-flows.ts";
import type { PackedSheet } from "../in-page/packed-sheet.ts";
import { keyOf, type Store } from "./cache.ts";
import type { Files } from "./handout-files.ts";
import { imageKey } from "./image-key.ts";
import { cutFlows } from "./in-page-calls.ts";

/** A flow as sheets, as far as it is cut. */
export interface CutFlow {
  sheets: PackedSheet[];
  /** What of its text got lost or doubled. */
  lost: readonly LostText[];
  isDone: boolean;
}

/** What flows are cut with. */
export interface CutTools {
  readonly pool: TabPool<Tab>;
  /** Most tabs at work at one time. */
  readonly tabs: number;
  readonly store: Store<CutFlow>;
  /** All that the pages depend on and that is the same for every flow. */
  readonly base: string;
  readonly files: Files;
  /** Told how long a stage took, ms. */
  took(stage: string, ms: number): void;
  /** Told whenever there are more sheets. */
  progress(flows: readonly CutFlow[]): void;
}

/** Fewer flows than this are not worth a tab of their own. */
const FLOWS_A_TAB = 4;

/**
 * Cuts flows apart from each other, those that are not in store in several tabs at one time.
 * However they were cut, the sheets come out the same.
 */
export async function cutHandout(
  html: HandoutHtml,
  how: CutHow,
  tools: CutTools,
): Promise<readonly CutFlow[]> {
  const keys = await Promise.all(html.flows.map((flow) => keyOfFlow(flow, html, how, tools)));
  const flows = keys.map((key) => tools.store.find(key) ?? { sheets: [], lost: [], isDone: false });
  tools.progress(flows);
  const missing = flows.flatMap(({ isDone }, index) => (isDone ? [] : [index]));
  const most = Math.min(tools.tabs, Math.ceil(missing.length / FLOWS_A_TAB));
  await Promise.all(
    dealt(missing, most).map(async (share) => {
      await cutShare(share, flows, html, how, tools);
      for (const index of share) tools.store.keep(keys[index]!, flows[index]!);
    }),
  );
  return flows;
}

/** Cuts those flows that fall to one tab. */
function cutShare(
  share: readonly number[],
  flows: readonly CutFlow[],
  html: HandoutHtml,
  how: CutHow,
  { pool, took, progress }: CutTools,
): Promise<void> {
  return pool.run(async (tab) => {
    const start = performance.now();
    const sources = share.map((index) => html.flows[index]!);
    const lost = await cutFlows(tab, sources, how, ({ flow, from, sheets, isLast }) => {
      const growing = flows[share[flow]!]!;
      growing.sheets.splice(from, Number.POSITIVE_INFINITY, ...sheets);
      growing.isDone = isLast;
      progress(flows);
    });
    took("cut", performance.now() - start);
    share.forEach((index, at) => {
      flows[index]!.lost = lost[at]!;
    });
  });
}

async function keyOfFlow(flow: string, { head }: HandoutHtml, how: CutHow, tools: CutTools): Promise<string> {
  return keyOf([tools.base, head, how.css, String(how.textHeight), flow, await imageKey(flow, tools.files)]);
}

/** Shares out in turn, so that long flows that stand together do not all fall to one tab. */
function dealt(indexes: readonly number[], tabs: number): readonly (readonly number[])[] {
  return Array.from({ length: tabs }, (_none, turn) => indexes.filter((_index, at) => at % tabs === turn));
}
