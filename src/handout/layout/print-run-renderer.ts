import type { Tab } from "../../browser/tab.ts";
import type { TabPool } from "../../browser/tab-pool.ts";
import type { PartToSet } from "../in-page/print/print-run.ts";
import type { finishPart } from "../pdf/finish/finish-print-run.ts";
import type { FinishedPart } from "../pdf/finished-print-run.ts";
import { keyOf, remembered, type Store } from "./cache.ts";
import type { Files } from "./handout-files.ts";
import { imageKey } from "./image-key.ts";
import { printPart } from "./in-page-calls.ts";

/** What parts are printed with. */
export interface PressTools {
  readonly pool: TabPool<Tab>;
  readonly store: Store<FinishedPart>;
  /** All that the pages depend on besides the part itself. */
  readonly base: string;
  readonly files: Files;
  /** Words of what ids name. */
  readonly titles: ReadonlyMap<string, string>;
  readonly finishing: Promise<{ readonly finishPart: typeof finishPart }>;
  /** Told how long a stage of a part took, ms. */
  took(stage: string, ms: number): void;
}

/** Prints parts and finishes their PDFs, each once. */
export interface Press {
  /** Prints those parts that it was not given before, and waits for none. */
  start(parts: readonly PartToSet[]): void;
  /** The finished parts, in their order. */
  finished(parts: readonly PartToSet[]): Promise<readonly FinishedPart[]>;
}

/** A press that takes tabs from a pool and what it can from the store. */
export function pressWith(tools: PressTools): Press {
  const begun: { readonly part: PartToSet; readonly finished: Promise<FinishedPart> }[] = [];
  const begin = (part: PartToSet): Promise<FinishedPart> => {
    const known = begun.find((each) => isSame(each.part, part));
    if (known) return known.finished;
    const finished = remembered(
      tools.store,
      () => keyOfPart(part, tools),
      () => made(part, tools),
    );
    // Whoever asks for the finished parts is told.
    finished.catch(() => undefined);
    begun.push({ part, finished });
    return finished;
  };
  return {
    start: (parts) => parts.forEach(begin),
    finished: (parts) => Promise.all(parts.map(begin)),
  };
}

/** Sheets that were cut anew are others, even with the same text: their numbers may be too. */
function isSame(a: PartToSet, b: PartToSet): boolean {
  return (
    a.first === b.first &&
    a.sheets.length === b.sheets.length &&
    a.sheets.every((sheet, index) => sheet === b.sheets[index]) &&
    a.running === b.running &&
    String(a.pages) === String(b.pages)
  );
}

async function made(part: PartToSet, tools: PressTools): Promise<FinishedPart> {
  const { pdf, texts, low, times } = await tools.pool.run((tab) => printPart(tab, part));
  tools.took("set", times.set);
  tools.took("print", times.print);
  const { finishPart } = await tools.finishing;
  const start = performance.now();
  const headings = part.sheets.flatMap((sheet) => sheet.headings);
  const finished = await finishPart({ pdf, texts, headings, first: part.first }, tools.titles);
  tools.took("pdf", performance.now() - start);
  return { ...finished, lost: [...finished.lost, ...low.map((text) => ({ ...text, kind: "low" as const }))] };
}

async function keyOfPart(part: PartToSet, { base, files, titles }: PressTools): Promise<string> {
  const html = part.sheets.map((sheet) => sheet.html).join("");
  const { sheets, ...around } = part;
  const named = part.pages.map(([id]) => titles.get(id) ?? "");
  return keyOf([base, JSON.stringify([around, named, sheets]), await imageKey(html, files)]);
}
