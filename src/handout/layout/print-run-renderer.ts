import type { Files } from "../../browser/answer-requests.ts";
import type { Tab } from "../../browser/tab.ts";
import type { TabPool } from "../../browser/tab-pool.ts";
import type { finishPrintRun } from "../../pdf/finish/finish-print-run.ts";
import type { FinishedPrintRun } from "../../pdf/finished-print-run.ts";
import { type Cache, cached, keyOf } from "../../system/cache.ts";
import type { PrintRun } from "../in-page/print/print-run.ts";
import { imageKey } from "./handout-files.ts";
import { renderPrintRun } from "./in-page-calls.ts";

/** What print runs are rendered with. */
export interface RendererTools {
  readonly pool: TabPool<Tab>;
  readonly cache: Cache<FinishedPrintRun>;
  /** All that the pages depend on besides the print run itself. */
  readonly base: string;
  readonly files: Files;
  /** What ids name, in words. */
  readonly titles: ReadonlyMap<string, string>;
  /** The code that finishes PDFs, which may still be loading. */
  readonly finishing: Promise<{ readonly finishPrintRun: typeof finishPrintRun }>;
  /** Told how long a stage of a print run took, ms. */
  took(stage: string, ms: number): void;
}

/** Prints print runs and finishes their PDFs, each once. */
export interface PrintRunRenderer {
  /** Starts those print runs that were not started before; does not wait for them. */
  start(printRuns: readonly PrintRun[]): void;
  /** The finished print runs, in the order given. */
  finished(printRuns: readonly PrintRun[]): Promise<readonly FinishedPrintRun[]>;
}

/** A renderer that prints in tabs of a pool whatever is not in the cache. */
export function printRunRenderer(tools: RendererTools): PrintRunRenderer {
  const begun: { readonly printRun: PrintRun; readonly finished: Promise<FinishedPrintRun> }[] = [];
  const begin = (printRun: PrintRun): Promise<FinishedPrintRun> => {
    const known = begun.find((each) => isSame(each.printRun, printRun));
    if (known) return known.finished;
    const finished = cached(
      tools.cache,
      () => keyOfPrintRun(printRun, tools),
      () => render(printRun, tools),
    );
    // The failure is reported to whoever awaits `finished` below.
    finished.catch(() => undefined);
    begun.push({ printRun, finished });
    return finished;
  };
  return {
    start: (printRuns) => printRuns.forEach(begin),
    finished: (printRuns) => Promise.all(printRuns.map(begin)),
  };
}

/** Sheets are compared by identity: a flow that was cut again may have other page numbers. */
function isSame(a: PrintRun, b: PrintRun): boolean {
  return (
    a.first === b.first &&
    a.sheets.length === b.sheets.length &&
    a.sheets.every((sheet, index) => sheet === b.sheets[index]) &&
    a.running === b.running &&
    String(a.pageNumbers) === String(b.pageNumbers)
  );
}

async function render(printRun: PrintRun, tools: RendererTools): Promise<FinishedPrintRun> {
  const { pdf, texts, low, times } = await tools.pool.run((tab) => renderPrintRun(tab, printRun));
  tools.took("set", times.set);
  tools.took("print", times.print);
  const { finishPrintRun } = await tools.finishing;
  const start = performance.now();
  const headings = printRun.sheets.flatMap((sheet) => sheet.headings);
  const finished = await finishPrintRun({ pdf, texts, headings, first: printRun.first }, tools.titles);
  tools.took("pdf", performance.now() - start);
  return { ...finished, lost: [...finished.lost, ...low] };
}

async function keyOfPrintRun(printRun: PrintRun, { base, files, titles }: RendererTools): Promise<string> {
  const html = printRun.sheets.map((sheet) => sheet.html).join("");
  const linkTitles = printRun.pageNumbers.map(([id]) => titles.get(id) ?? "");
  return keyOf([base, JSON.stringify([printRun, linkTitles]), await imageKey(html, files)]);
}
