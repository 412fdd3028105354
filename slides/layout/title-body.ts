import type { Expert } from "../../src/model/expert.ts";
import type { Ratio } from "../../src/model/meta.ts";
import type { TitleBody } from "./body.ts";
import { textWidth } from "./dimensions.ts";
import { linesOf } from "./text-width.ts";

/** With more experts than this their names stand close together, without affiliations. */
const MANY = 8;
/** The height that the experts may take from the title, in px of 720. */
const HEIGHT = 270;
/** Sizes and lines of names and affiliations in px, at their smallest. `talk-title.css` uses the same. */
const NAME = { size: 24, line: 31 };
const AFFILIATION = { size: 20, line: 26 };
const RULE_AND_GAP = 44;
const COLUMN_GAP = 44;

/** The title slide: how its experts are arranged, and whether there is space for their affiliations. */
export function titleBody(experts: readonly Expert[], ratio: Ratio): TitleBody {
  const columns = columnsFor(experts.length, ratio);
  const close = experts.length > MANY;
  const affiliations = !close && affiliationsFit(experts, columns, ratio);
  return { kind: "title", columns, close, affiliations };
}

function columnsFor(count: number, ratio: Ratio): number {
  const most = ratio === "16:9" || count > MANY * 3 ? 4 : 3;
  // Two rows of two and three are better filled than rows of three and one, or four and two.
  if (count === most + 1 && count <= MANY) return Math.ceil(count / 2);
  return Math.min(Math.max(2, count), most);
}

function affiliationsFit(experts: readonly Expert[], columns: number, ratio: Ratio): boolean {
  const width = (textWidth(ratio) - COLUMN_GAP * (columns - 1)) / columns;
  let height = 0;
  for (let row = 0; row < experts.length; row += columns) {
    const heights = experts.slice(row, row + columns).map((expert) => heightOf(expert, width));
    height += Math.max(...heights);
  }
  return height <= HEIGHT;
}

function heightOf({ name, affiliation = "" }: Expert, width: number): number {
  const below = affiliation ? linesOf(affiliation, width / AFFILIATION.size) * AFFILIATION.line : 0;
  return RULE_AND_GAP + linesOf(name, width / NAME.size) * NAME.line + below;
}
