import { LONGEST_WHOLE } from "../../prepare/addresses.ts";
import type { TableBox } from "./widths.ts";

/** Class of code that stays on one line. */
const WHOLE = "whole-code";
/** For whole names, a table may be so many times as high: text in other columns gives way. */
const HIGHER = 4 / 3;

/**
 * Keeps code in cells on one line, from the shortest on, as long as the table fits its box and has no more than
 * one line more, or a third more for names.
 * Column widths are shared out by how long all text of a column is, which leaves code broken beside free room.
 */
export function keepCodeWhole({ box, table }: TableBox): void {
  const codes = [...table.querySelectorAll<HTMLElement>("td code")];
  if (codes.length === 0 || box.scrollWidth > box.clientWidth) return;
  const height = table.offsetHeight;
  const line = Number.parseFloat(getComputedStyle(table).lineHeight);
  const highest = (most: number) => Math.max(height + line, most <= LONGEST_WHOLE ? height * HIGHER : 0);
  const keepUpTo = (most: number) => {
    for (const code of codes) code.classList.toggle(WHOLE, lengthOf(code) <= most);
    return box.scrollWidth <= box.clientWidth && table.offsetHeight <= highest(most);
  };
  const lengths = [...new Set(codes.map(lengthOf))].sort((one, other) => one - other);
  let [low, up] = [0, lengths.length];
  // Of so many lengths, the longest with which it fits.
  while (low < up) {
    const middle = Math.ceil((low + up) / 2);
    if (keepUpTo(lengths[middle - 1]!)) low = middle;
    else up = middle - 1;
  }
  keepUpTo(lengths[low - 1] ?? 0);
}

function lengthOf({ textContent }: HTMLElement): number {
  return textContent?.length ?? 0;
}
