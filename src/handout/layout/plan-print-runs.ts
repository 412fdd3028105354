import type { PackedSheet } from "../in-page/packed-sheet.ts";
import type { PrintRun } from "../in-page/print/print-run.ts";
import type { SheetTop } from "../in-page/sheet-top.ts";

/** The sheets of a flow that are cut so far. */
interface FlowSoFar {
  readonly sheets: readonly PackedSheet[];
  readonly isDone: boolean;
}

/** What concerns the handout as a whole. */
interface PlanOptions {
  /** The article's title. */
  readonly title: string;
  /** Whether each flow starts on a recto (a right-hand page). */
  readonly recto: boolean;
  /** Ids that the flows link to. */
  readonly linked: ReadonlySet<string>;
}

/** The print runs that can be printed by now. */
export interface PrintRunPlan {
  readonly printRuns: readonly PrintRun[];
  /** On which page each id begins, as far as that is known. */
  readonly pageNumbers: ReadonlyMap<string, number>;
  /** How many pages there are by now. */
  readonly pageCount: number;
  /** What the pages begin with, in order. */
  readonly tops: readonly SheetTop[];
}

/**
 * The fewest pages of a print run. Its fonts, and the work that a tab does once for each run, cost
 * little then, and a book of some hundred pages still keeps several tabs busy.
 */
const FEWEST = 60;
/**
 * The fewest pages of the first print run. The contents refer to the last pages, so they wait for
 * those; a short first run lets what follows be printed earlier.
 */
const FEWEST_FRONT = 8;
const BLANK: PackedSheet = {
  html: "<div></div>",
  ids: [],
  refs: [],
  headings: [],
  opens: true,
  top: { words: "", letters: 0, marks: [] },
};

/**
 * Numbers the sheets of all flows and divides them into print runs: runs of pages that are printed
 * together. A print run begins only where no paragraph, list, table or footnote continues from the
 * page before. Where print runs begin depends on the sheets alone, not on how many of them are cut.
 * Gives the print runs that are complete and refer to nothing whose page is still unknown.
 */
export function planPrintRuns(flows: readonly FlowSoFar[], options: PlanOptions): PrintRunPlan {
  const { sheets, isWhole } = inOrder(flows, options.recto);
  const pageNumbers = new Map(sheets.flatMap(({ ids }, index) => ids.map((id) => [id, index + 1] as const)));
  const starts = startsOf(sheets);
  const printRuns: PrintRun[] = [];
  let running = "";
  starts.forEach((start, index) => {
    const own = sheets.slice(start, starts[index + 1] ?? sheets.length);
    const isComplete = isWhole || index + 1 < starts.length;
    const refs = [...new Set(own.flatMap((sheet) => sheet.refs))];
    if (isComplete && (isWhole || refs.every((id) => pageNumbers.has(id)))) {
      const known = refs.flatMap((id) => (pageNumbers.has(id) ? [[id, pageNumbers.get(id)!] as const] : []));
      const elsewhere = known.filter(([, page]) => page <= start || page > start + own.length);
      printRuns.push({
        title: options.title,
        running,
        first: start + 1,
        sheets: own,
        linked: own.flatMap(({ ids }) => ids).filter((id) => options.linked.has(id)),
        pageNumbers: known,
        elsewhere: elsewhere.map(([id]) => id),
      });
    }
    running = own.flatMap((sheet) => sheet.running?.begun ?? []).at(-1) ?? running;
  });
  return { printRuns, pageNumbers, pageCount: sheets.length, tops: sheets.map(({ top }) => top) };
}

/** The sheets before the first one that is not cut yet. Where flows start on a recto, blank sheets are added. */
function inOrder(flows: readonly FlowSoFar[], recto: boolean) {
  const sheets: PackedSheet[] = [];
  for (const flow of flows) {
    if (recto && sheets.length % 2 === 1) sheets.push(BLANK);
    sheets.push(...flow.sheets);
    if (!flow.isDone) return { sheets, isWhole: false };
  }
  return { sheets, isWhole: true };
}

/** The index of the first sheet of each print run. */
function startsOf(sheets: readonly PackedSheet[]): readonly number[] {
  const starts = [0];
  const known = new Set<string>();
  sheets.forEach(({ opens, ids, refs }, index) => {
    for (const id of ids) known.add(id);
    const isFront = starts.length === 1 && refs.every((id) => known.has(id));
    if (opens && index - starts.at(-1)! >= (isFront ? FEWEST_FRONT : FEWEST)) starts.push(index);
  });
  return starts;
}
