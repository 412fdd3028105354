import { isInText, widen } from "../widen.ts";
import { setOnOwnPages } from "./own-pages.ts";
import type { PageSize } from "./page-size.ts";
import { linesInRows, rememberType, setSmallest, type TableBox } from "./widths.ts";

/** Rows of fewer lines than this, on average, are not cramped; the space above and below them counts. */
const CRAMPED = 3;
/** A step is taken where the table is then at most so high, as a share of its height before. */
const WIDER = 0.75;
const SMALLER = 0.65;
const OWN_PAGES = 0.5;
/** Only a table that fills more of a page gets smaller. */
const LONG = 0.5;

/**
 * Gives more room to a table that fits the text, but whose rows are many short lines: through the margin,
 * then in smaller type, then on pages of its own, each where the table is much lower then. Gives its
 * parts that stand in the text.
 */
export function giveRoom(whole: TableBox, page: PageSize): readonly TableBox[] {
  const { holder, box, table } = whole;
  if (!isCramped(table)) return [whole];
  const before = table.offsetHeight;
  if (isInText(holder) && !holder.matches(".wide, .widened") && !table.matches(".smaller") && widen(holder))
    if (table.offsetHeight > before * WIDER) holder.classList.remove("widened");
  const high = table.offsetHeight;
  if (!isCramped(table) || high < page.height * LONG) return [whole];
  const columns = Math.max(1, Math.round(page.text / box.clientWidth));
  const pages = high / columns / page.height;
  const setAsBefore = rememberType(table);
  setSmallest(table);
  if (table.scrollWidth <= box.clientWidth && table.offsetHeight <= high * SMALLER) return [whole];
  setAsBefore();
  const isTurned = isInText(holder) && setOnOwnPages(whole, page, Math.floor(pages * OWN_PAGES));
  return isTurned ? [] : [whole];
}

function isCramped(table: HTMLTableElement): boolean {
  return linesInRows(table) >= CRAMPED;
}
