import type { PackedSheet } from "../in-page/packed-sheet.ts";
import type { PartToSet } from "../in-page/print/print-run.ts";

/** A flow as far as it is cut. */
interface FlowSoFar {
  readonly sheets: readonly PackedSheet[];
  readonly isDone: boolean;
}

/** What of the flows hangs together: the article's title, and whether each starts on a recto. */
interface PlanHow {
  readonly title: string;
  readonly recto: boolean;
  /** Ids that the flows link to. */
  readonly linked: ReadonlySet<string>;
}

/** The parts that can be printed by now. */
export interface Plan {
  readonly parts: readonly PartToSet[];
  /** On which page each id begins, as far as that is known. */
  readonly pages: ReadonlyMap<string, number>;
  /** How many pages there are by now. */
  readonly length: number;
}

/**
 * Fewest pages of a part. Fonts and what a tab does once for each part weigh little then, and a
 * book of some hundred pages still keeps several tabs busy.
 */
const FEWEST = 60;
/** Contents wait for the last page, so they go apart from what follows; fewest pages of theirs. */
const FEWEST_FRONT = 8;
const BLANK: PackedSheet = { html: "<div></div>", ids: [], refs: [], headings: [], opens: true };

/**
 * Numbers the sheets of all flows and shares them out over parts, runs of pages that are printed
 * together. A part begins where nothing goes on from the page before: no paragraph, list, table or
 * note. Where parts begin depends on the sheets alone, not on how far they are cut. Given are those
 * parts that are complete and refer to nothing whose page is not known yet.
 */
export function planParts(flows: readonly FlowSoFar[], how: PlanHow): Plan {
  const { sheets, isWhole } = inOrder(flows, how.recto);
  const pages = new Map(sheets.flatMap(({ ids }, index) => ids.map((id) => [id, index + 1] as const)));
  const starts = startsOf(sheets);
  const parts: PartToSet[] = [];
  let running = "";
  starts.forEach((start, index) => {
    const own = sheets.slice(start, starts[index + 1] ?? sheets.length);
    const isComplete = isWhole || index + 1 < starts.length;
    const refs = [...new Set(own.flatMap((sheet) => sheet.refs))];
    if (isComplete && (isWhole || refs.every((id) => pages.has(id)))) {
      const known = refs.flatMap((id) => (pages.has(id) ? [[id, pages.get(id)!] as const] : []));
      const elsewhere = known.filter(([, page]) => page <= start || page > start + own.length);
      const linked = own.flatMap(({ ids }) => ids).filter((id) => how.linked.has(id));
      const named = { title: how.title, running, first: start + 1, sheets: own, linked };
      parts.push({ ...named, pages: known, elsewhere: elsewhere.map(([id]) => id) });
    }
    running = own.findLast((sheet) => sheet.running !== undefined)?.running ?? running;
  });
  return { parts, pages, length: sheets.length };
}

/** The sheets up to the first one that is not cut yet, with blank ones before those that start on a recto. */
function inOrder(flows: readonly FlowSoFar[], recto: boolean) {
  const sheets: PackedSheet[] = [];
  for (const flow of flows) {
    if (recto && sheets.length % 2 === 1) sheets.push(BLANK);
    sheets.push(...flow.sheets);
    if (!flow.isDone) return { sheets, isWhole: false };
  }
  return { sheets, isWhole: true };
}

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
