import { availableParallelism } from "node:os";
import type { Tab } from "./browser/tab.ts";
import { type FlowStore, keyOf } from "./flow-store.ts";
import type { PackedFlow } from "./in-page/flow.ts";
import { documentOf, type HandoutHtml } from "./page.ts";
import { cutFlows, type Job, joinFlows, type Printed } from "./typeset.ts";

/** What flows are cut with, besides their text. */
export interface FlowTools {
  /** Another open tab; whoever takes it closes it. */
  takeTab(): Promise<Tab>;
  readonly store: FlowStore;
  /** Gives all that the pages depend on and that is the same for every flow. */
  base(): Promise<string>;
  /** Most tabs at work at one time; by default, as many as there are processors. */
  readonly tabs?: number;
}

/** Fewer flows than this are not worth a tab of their own. */
const FLOWS_A_TAB = 4;
const IMAGE = /<img src="([^"]+)"/g;

/**
 * Cuts flows apart from each other, those that are not in store in several tabs at one time, and
 * prints them as one document. However they were cut, the document comes out the same to the byte.
 */
export async function typesetFlows(
  tab: Tab,
  html: HandoutHtml,
  job: Job,
  tools: FlowTools,
): Promise<Printed> {
  const start = performance.now();
  const base = await tools.base();
  const keys = await Promise.all(html.flows.map((flow) => keyOfFlow(flow, html, job, base)));
  const flows: (PackedFlow | undefined)[] = keys.map((key) => tools.store.find(key));
  const missing = flows.flatMap((flow, index) => (flow ? [] : [index]));
  const most = Math.min(tools.tabs ?? availableParallelism(), Math.ceil(missing.length / FLOWS_A_TAB));
  await Promise.all(
    dealt(missing, most).map(async (share, turn) => {
      const own = turn === 0 ? tab : await tools.takeTab();
      try {
        const shareHtml = documentOf(
          html,
          share.map((index) => html.flows[index]!),
        );
        const cut = await cutFlows(own, { ...job, html: shareHtml });
        cut.forEach((flow, at) => {
          flows[share[at]!] = flow;
          tools.store.keep(keys[share[at]!]!, flow);
        });
      } finally {
        if (own !== tab) await own.close();
      }
    }),
  );
  const cutMs = performance.now() - start;
  const printed = await joinFlows(tab, { ...job, html: documentOf(html, []) }, flows as PackedFlow[]);
  return { ...printed, times: { cut: cutMs, ...printed.times } };
}

async function keyOfFlow(flow: string, { head }: HandoutHtml, job: Job, base: string): Promise<string> {
  const paths = [...flow.matchAll(IMAGE)].map(([, path]) => decodeURIComponent(path!));
  const images = await Promise.all(paths.map((path) => job.files(path)));
  const shown = images.map((bytes) => bytes ?? "");
  return keyOf([base, head, job.pagedCss, String(job.textHeight), flow, ...shown]);
}

/** Shares out in turn, so that long flows that stand together do not all fall to one tab. */
function dealt(indexes: readonly number[], tabs: number): readonly (readonly number[])[] {
  return Array.from({ length: tabs }, (_none, turn) => indexes.filter((_index, at) => at % tabs === turn));
}
