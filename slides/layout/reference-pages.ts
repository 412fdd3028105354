import type { Reference } from "../../src/model/article.ts";
import type { Ratio } from "../../src/model/meta.ts";
import type { Body } from "./body.ts";
import { bodyHeight, textWidth } from "./dimensions.ts";
import { fillPages } from "./fill-pages.ts";
import { FLOOR } from "./sizes.ts";
import { linesOf } from "./text-width.ts";

/** In em: a line, and the gap between works. `talk-opening-and-closing.css` uses the same. */
const LINE = 1.3;
const GAP = 0.5;
/** Works are not cut at the end of a column, so columns stay partly empty. */
const FULL = 0.88;

/** The cited works in two columns, on as few screens as can hold them. */
export function referencePages(works: readonly Reference[], ratio: Ratio): readonly Body[] {
  const measure = (textWidth(ratio) - 56) / 2 / FLOOR - 1.2;
  const heightOf = ({ label = "", html }: Reference) =>
    FLOOR * (LINE * linesOf(`${label} ${plain(html)}`, measure) + GAP);
  const pages = fillPages(works, bodyHeight("", ratio) * 2 * FULL, heightOf);
  return pages.map((some) => ({ kind: "references", works: some }));
}

function plain(html: string): string {
  return html.replace(/<[^>]*>/g, "").replace(/&\w+;/g, "x");
}
