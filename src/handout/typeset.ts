import { Trouble } from "../diagnostics/trouble.ts";
import type { Page } from "./browser/page.ts";
import { ORIGIN } from "./browser/serve.ts";
import type { Tab } from "./browser/tab.ts";
import { within } from "./browser/within.ts";
import type { Files } from "./files.ts";
import type { PackedFlow } from "./in-page/flow.ts";
import type { JoinHow, Typeset } from "./in-page/typeset.ts";

/** A handout as it comes out of the browser. */
export interface Printed extends Typeset {
  readonly pdf: Uint8Array;
}

/** What is set. */
export interface Job {
  readonly html: string;
  /** What Paged.js must read. */
  readonly pagedCss: string;
  /** Height of the text block, mm. */
  readonly textHeight: number;
  readonly join: JoinHow;
  readonly files: Files;
  progress(pages: number): void;
}

/** A layout that has set no page for so long has come to a stand; ms. */
const LONGEST_PAUSE = 60_000;
/** Printing gives no sign of life; ms. A thousand pages take some seconds on an idle machine. */
const LONGEST_PRINT = 900_000;
/** Between two reports of how many pages are set; ms. */
const REPORT_EVERY = 100;
const PX_PER_MM = 96 / 25.4;

/** Sets a document of one flow in an open tab and prints it. Throws `Trouble` when the layout hangs. */
export function typeset(tab: Tab, job: Job): Promise<Printed> {
  return inTab(tab, job, async (at) => {
    const set = await at.run<Typeset>("typeset", job.join);
    return print(at, set);
  });
}

/** Cuts the flows of a document in an open tab. Throws `Trouble` when the layout hangs. */
export function cutFlows(tab: Tab, job: Job): Promise<readonly PackedFlow[]> {
  return inTab(tab, job, (at) => at.run<readonly PackedFlow[]>("cutFlows"));
}

/** Joins flows that were cut before in an open tab and prints them. Throws `Trouble` when it hangs. */
export function joinFlows(tab: Tab, job: Job, flows: readonly PackedFlow[]): Promise<Printed> {
  return inTab(tab, job, async (at) => {
    const set = await at.guard(
      tab.page.evaluate(
        ([packed, join]) =>
          (window as unknown as { joinPacked(...given: unknown[]): Promise<Typeset> }).joinPacked(
            packed,
            join,
          ),
        [flows, job.join] as const,
      ),
    );
    return print(at, set);
  });
}

/** A tab at work: each wait in it ends when it has given no sign of life for too long. */
interface AtWork {
  readonly page: Page;
  guard<T>(work: Promise<T>): Promise<T>;
  run<T>(name: string, join?: JoinHow): Promise<T>;
}

async function inTab<T>(tab: Tab, job: Job, work: (at: AtWork) => Promise<T>): Promise<T> {
  const watch = within(LONGEST_PAUSE, () => new Trouble("the browser stopped while it set the handout"));
  try {
    tab.show(async (path) => (path === "" ? Buffer.from(job.html) : job.files(path)));
    tab.heard((pages) => {
      watch.beat();
      job.progress(pages);
    });
    await watch.guard(tab.page.goto(ORIGIN));
    const given = [job.pagedCss, job.textHeight * PX_PER_MM, REPORT_EVERY] as const;
    return await work({
      ...{ page: tab.page, ...watch },
      run: (name, join) => watch.guard(tab.page.evaluate(runInPage<never>, [name, join, ...given] as const)),
    });
  } catch (error) {
    if (error instanceof Trouble) throw error;
    const [why] = String(error).split("\n");
    throw new Trouble(`the browser failed while it set the handout: ${why}`, { cause: error });
  }
}

async function print({ page }: AtWork, set: Typeset): Promise<Printed> {
  const { guard } = within(
    LONGEST_PRINT,
    () => new Trouble("the browser stopped while it printed the handout"),
  );
  const start = performance.now();
  const pdf = await guard(
    page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: true }),
  );
  return { ...set, pdf, times: { ...set.times, print: Math.round(performance.now() - start) } };
}

/**
 * Runs in the browser: calls what `in-page/typeset.ts` put into the window. It must name no function
 * of its own: tsx would wrap it in a helper that the browser has not.
 */
function runInPage<T>([name, join, css, textHeight, every]: readonly [
  string,
  JoinHow | undefined,
  string,
  number,
  number,
]): Promise<T> {
  const page = window as unknown as { reportPages(pages: number): Promise<void> } & Record<
    string,
    (css: string, textHeight: number, progress: (pages: number) => void, join?: JoinHow) => Promise<T>
  >;
  let last = 0;
  return page[name]!(
    css,
    textHeight,
    (pages) => {
      if (performance.now() - last < every) return;
      last = performance.now();
      void page.reportPages(pages);
    },
    join,
  );
}
