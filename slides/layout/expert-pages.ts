import type { Expert } from "../../src/model/expert.ts";
import type { Ratio } from "../../src/model/meta.ts";
import type { Body } from "./body.ts";
import { bodyHeight, textWidth } from "./dimensions.ts";
import { fillPages } from "./fill-pages.ts";
import { FLOOR } from "./sizes.ts";
import { linesOf } from "./text-width.ts";

/** The most experts that one column holds; more take two. */
const ONE_COLUMN = 5;
/** In em: the column of initials, size and line of a name, line of an affiliation, the gap between rows. */
const INITIALS = 4.2;
const NAME = 1.25;
const NAME_LINE = 1.2;
const AFFILIATION_LINE = 1.5;
const ROW_GAP = 1;
/** Rule and padding of a card, and the gap between columns, in px. */
const CARD = 24;
const COLUMN_GAP = 56;

/** The experts on as few screens as can hold them in the smallest text. */
export function expertPages(experts: readonly Expert[], ratio: Ratio): readonly Body[] {
  const columns = experts.length <= ONE_COLUMN ? 1 : 2;
  const width = (textWidth(ratio) - COLUMN_GAP * (columns - 1)) / columns - CARD;
  const measure = width / FLOOR - INITIALS;
  const rows = Array.from({ length: Math.ceil(experts.length / columns) }, (_, row) =>
    experts.slice(row * columns, (row + 1) * columns),
  );
  const pages = fillPages(rows, bodyHeight("", ratio), (row) =>
    Math.max(...row.map((expert) => FLOOR * (entryHeight(expert, measure) + ROW_GAP))),
  );
  return pages.map((some) => ({ kind: "experts", columns, experts: some.flat() }));
}

/** Estimated height of one expert, in em. `measure` is the length of a line, in em. */
function entryHeight({ name, affiliation }: Expert, measure: number): number {
  const below = affiliation ? linesOf(affiliation, measure) * AFFILIATION_LINE : 0;
  return linesOf(name, measure / NAME) * NAME * NAME_LINE + below;
}
