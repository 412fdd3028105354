import type { Page } from "playwright-core";
import { Trouble } from "../diagnostics/trouble.ts";
import type { Files } from "./files.ts";
import type { Typeset } from "./in-page/typeset.ts";
import { ORIGIN } from "./serve.ts";
import type { Tab } from "./tab.ts";
import { within } from "./within.ts";

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
  readonly files: Files;
  progress(pages: number): void;
}

/** A layout that has set no page for so long has come to a stand; ms. */
const LONGEST_PAUSE = 60_000;
/** Between two reports of how many pages are set; ms. */
const REPORT_EVERY = 100;
const PX_PER_MM = 96 / 25.4;

/** Sets a document in an open tab and prints it. Throws `Trouble` when the layout hangs. */
export async function typeset(tab: Tab, job: Job): Promise<Printed> {
  try {
    tab.show(async (path) => (path === "" ? Buffer.from(job.html) : job.files(path)));
    return await setAndPrint(tab.page, job);
  } catch (error) {
    if (error instanceof Trouble) throw error;
    const [why] = String(error).split("\n");
    throw new Trouble(`the browser failed while it set the handout: ${why}`, { cause: error });
  }
}

async function setAndPrint(tab: Page, job: Job): Promise<Printed> {
  const { beat, guard } = within(
    LONGEST_PAUSE,
    () => new Trouble("the browser stopped while it set the handout"),
  );
  await tab.exposeFunction("reportPages", (pages: number) => {
    beat();
    job.progress(pages);
  });
  await guard(tab.goto(ORIGIN));
  const set = await guard(
    tab.evaluate(runTypeset, [job.pagedCss, job.textHeight * PX_PER_MM, REPORT_EVERY] as const),
  );
  beat();
  const start = performance.now();
  const pdf = await guard(
    tab.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: true }),
  );
  return { ...set, pdf, times: { ...set.times, print: Math.round(performance.now() - start) } };
}

/** Runs in the browser: calls what `in-page/typeset.ts` put into the window. */
function runTypeset([css, textHeight, every]: readonly [string, number, number]): Promise<Typeset> {
  const page = window as unknown as {
    typeset(css: string, textHeight: number, progress: (pages: number) => void): Promise<Typeset>;
    reportPages(pages: number): Promise<void>;
  };
  let last = 0;
  return page.typeset(css, textHeight, (pages) => {
    if (performance.now() - last < every) return;
    last = performance.now();
    void page.reportPages(pages);
  });
}
