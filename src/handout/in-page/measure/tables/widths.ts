import { giveSignOfLife } from "../../sign-of-life.ts";

/** The smallest type of a table, px: 7.5 pt. */
const SMALLEST = 10;
/** How much smaller each step of type is, px. */
const STEP = 0.25;
/** A column in which words are divided is at least so wide, in the table's type size. */
const NARROWEST = 7;
/** What a column gets more than its longest word, px: small letters are not exactly as wide as measured. */
const SLACK = 0.5;

/** A table and what it stands in. */
export interface TableBox {
  /** The element around the table and its caption, or around the table alone. */
  readonly holder: HTMLElement;
  /** The element around the table. */
  readonly box: HTMLElement;
  readonly table: HTMLTableElement;
  readonly columns: number;
}

/** How narrow each table can get, by its type size and classes: a table of thousands of rows takes seconds to measure. */
const known = new WeakMap<HTMLTableElement, Map<string, number>>();

/** What stays on one line in a table: short cells and words, words alone, or nothing. */
type Kept = "cells" | "words" | "nothing";

/** Says what stays on one line in a table. */
export function keepOnOneLine(table: HTMLTableElement, kept: Kept): void {
  table.classList.toggle("whole-words", kept !== "nothing");
  table.classList.toggle("whole-cells", kept === "cells");
}

/** How narrow a table can get, px. */
function narrowest({ table, columns }: TableBox, kept: Kept): number {
  keepOnOneLine(table, kept);
  const found = known.get(table) ?? new Map<string, number>();
  known.set(table, found);
  const key = `${getComputedStyle(table).fontSize} ${table.className}`;
  const before = found.get(key);
  if (before !== undefined) return before;
  giveSignOfLife();
  const { width } = table.style;
  table.style.width = "0";
  const narrow = table.offsetWidth + columns * SLACK;
  table.style.width = width;
  found.set(key, narrow);
  return narrow;
}

/**
 * Sets a table in the largest type in which it is no wider than `width`, px; not below 7.5 pt. When no
 * type is small enough, says so and leaves the table as it was. Short cells have several lines, and words
 * are divided, only where the table is too wide otherwise; words only when they may be, and in columns
 * that are wide enough to be read.
 */
export function fitsInto(box: TableBox, width: number, words: "whole" | "divided" = "divided"): boolean {
  const { table, columns } = box;
  const ways: readonly Kept[] = words === "whole" ? ["cells", "words"] : ["cells", "words", "nothing"];
  const isFound = ways.some(
    (kept) => (kept !== "nothing" || width / columns >= NARROWEST * SMALLEST) && fitsAs(box, width, kept),
  );
  if (!isFound) resetType(table);
  return isFound;
}

function fitsAs(box: TableBox, width: number, kept: Kept): boolean {
  const { table } = box;
  resetType(table);
  const size = typeSize(table);
  if (narrowest(box, kept) <= width) return true;
  // Its head is larger then, in proportion, so the table is measured again.
  setType(table, size);
  const first = Math.min(size, Math.ceil((size * width) / narrowest(box, kept) / STEP) * STEP);
  for (let type = first; type >= Math.min(size, SMALLEST) && type > first - 4 * STEP; type -= STEP) {
    setType(table, type);
    if (narrowest(box, kept) <= width) return true;
  }
  return false;
}

/** Sets a table in the smallest type that can be read. */
export function setSmallest(table: HTMLTableElement): void {
  setType(table, Math.min(typeSize(table), SMALLEST));
}

/** Gives a function that sets a table in the type again that it has now. */
export function rememberType(table: HTMLTableElement): () => void {
  const { className } = table;
  const { fontSize, lineHeight } = table.style;
  return () => {
    table.className = className;
    Object.assign(table.style, { fontSize, lineHeight });
  };
}

function typeSize(table: HTMLTableElement): number {
  return Number.parseFloat(getComputedStyle(table).fontSize);
}

/** How many lines a row of a table has, on average. */
export function linesInRows(table: HTMLTableElement): number {
  return table.offsetHeight / table.rows.length / Number.parseFloat(getComputedStyle(table).lineHeight);
}

/** Sets a table in a type of so many px, with lines in proportion. */
function setType(table: HTMLTableElement, type: number): void {
  const { fontSize, lineHeight } = getComputedStyle(table);
  const line = Number.parseFloat(lineHeight) / Number.parseFloat(fontSize);
  table.classList.add("smaller");
  Object.assign(table.style, { fontSize: `${type}px`, lineHeight: `${type * line}px` });
}

/** Sets a table in the type that tables have. */
export function resetType(table: HTMLTableElement): void {
  table.classList.remove("smaller", "whole-words", "whole-cells");
  Object.assign(table.style, { fontSize: "", lineHeight: "" });
}

/** The widths of a table's columns, px, as it stands now; also where cells span several. */
export function columnWidths({ table, columns }: TableBox): readonly number[] {
  const first = table.rows[0];
  if (first?.cells.length === columns && !table.querySelector("[colspan], [rowspan]"))
    return [...first.cells].map((cell) => cell.getBoundingClientRect().width);
  const row = document.createElement("tr");
  for (let column = 0; column < columns; column++) row.append(document.createElement("td"));
  (table.tBodies[0] ?? table).append(row);
  const widths = [...row.cells].map((cell) => cell.getBoundingClientRect().width);
  row.remove();
  return widths;
}

/** The least widths of a table's columns in which no short cell and no word is divided, px. */
export function leastWidths(box: TableBox): readonly number[] {
  const { table } = box;
  keepOnOneLine(table, "cells");
  table.style.width = "0";
  const widths = columnWidths(box).map((width) => width + SLACK);
  table.style.width = "";
  return widths;
}

/** How many columns a table has, with cells that span several. */
export function columnsOf(table: HTMLTableElement): number {
  return Math.max(
    0,
    ...[...table.rows].map(({ cells }) => [...cells].reduce((sum, cell) => sum + cell.colSpan, 0)),
  );
}
