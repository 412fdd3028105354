import { type CutFlow, type CutHow, type PackedFlow, packFlow, type ReadyFlow, readyFlows } from "./flow.ts";
import { type Heading, headingsOf } from "./headings.ts";
import { joinFlows } from "./join-flows.ts";
import { unpackSheet } from "./pack.ts";
import { type PageText, pageText } from "./page-text.ts";
import type { Difference } from "./same-words.ts";
import { installShims } from "./shims.ts";

/** What the page tells the program that opened it. */
export interface Typeset {
  /** How many pages there are. */
  readonly pages: number;
  /** On which page each id begins. */
  readonly ids: readonly (readonly [id: string, page: number])[];
  /** All headings in order. */
  readonly headings: readonly Heading[];
  /** What got lost or doubled while pages were cut; empty when the text is whole. */
  readonly lost: readonly Difference[];
  /** The text of each page as it is to be printed. */
  readonly texts: readonly PageText[];
  /** How long each stage took, ms. */
  readonly times: Readonly<Record<string, number>>;
}

/** What of the document's flows hangs together: its title, and whether each starts on a recto. */
export interface JoinHow {
  readonly title: string;
  readonly recto: boolean;
}

/** Cuts the document's only flow into pages and leaves them in its place, ready to print. */
async function typeset(how: CutHow, join: JoinHow): Promise<Typeset> {
  const lap = stopwatch();
  const [cutFlow] = await ready(how, lap);
  const flow = await cutFlow!();
  lap.stage("cut");
  return joined([flow], join, lap);
}

/** Cuts each of the document's flows into pages and gives them as text. */
async function cutFlows(how: CutHow): Promise<readonly PackedFlow[]> {
  const packed: PackedFlow[] = [];
  let before = 0;
  const progress = (pages: number) => how.progress(before + pages);
  for (const cutFlow of await ready({ ...how, progress }, stopwatch())) {
    const flow = packFlow(await cutFlow());
    before += flow.sheets.length;
    packed.push(flow);
  }
  return packed;
}

/** Makes one document of flows that were cut before, ready to print. */
async function joinPacked(flows: readonly PackedFlow[], join: JoinHow): Promise<Typeset> {
  const lap = stopwatch();
  const unpacked = flows.map(({ sheets, lost }) => ({ sheets: sheets.map(unpackSheet), lost }));
  return joined(unpacked, join, lap);
}

async function ready(how: CutHow, lap: Stopwatch): Promise<readonly ReadyFlow[]> {
  const flows = [...document.querySelectorAll("template")].flatMap(({ content }) => [...content.children]);
  const made = await readyFlows(flows as HTMLElement[], how);
  lap.stage("prepare");
  return made;
}

async function joined(flows: readonly CutFlow[], join: JoinHow, lap: Stopwatch): Promise<Typeset> {
  const ids = await joinFlows(flows, join);
  lap.stage("finish");
  const sheets = [...document.querySelectorAll(".sheet")];
  return {
    ...{ pages: sheets.length, ids: [...ids], texts: sheets.map(pageText) },
    ...{ headings: headingsOf(document.body), lost: flows.flatMap(({ lost }) => lost) },
    times: lap.times,
  };
}

interface Stopwatch {
  readonly times: Record<string, number>;
  /** The stage that ends now. */
  stage(name: string): void;
}

function stopwatch(): Stopwatch {
  const times: Record<string, number> = {};
  let last = performance.now();
  return {
    times,
    stage(name) {
      times[name] = Math.round(performance.now() - last);
      last = performance.now();
    },
  };
}

type Progress = (pages: number) => void;

installShims();
Object.assign(window, {
  typeset: (css: string, textHeight: number, progress: Progress, join: JoinHow) =>
    typeset({ css, textHeight, progress }, join),
  cutFlows: (css: string, textHeight: number, progress: Progress) => cutFlows({ css, textHeight, progress }),
  joinPacked,
});
