import type { Cell, TableItem, TextRun } from "../screen-content.ts";
import { shownColour } from "./colour.ts";
import { boxOf, type Page } from "./page.ts";
import { alignOf, isTextBlock, runsIn, wrapLooseText } from "./read-text.ts";

/** A table with its texts and measures. Its cells are to hold text alone. */
export function tableItem(table: HTMLTableElement, page: Page): TableItem {
  const rows = [...table.rows];
  const widest = rows.reduce((most, row) => (row.cells.length > most.cells.length ? row : most), rows[0]!);
  return {
    kind: "table",
    box: boxOf(table, page),
    columnWidths: [...widest.cells].map((cell) => cell.getBoundingClientRect().width),
    rowHeights: rows.map((row) => row.getBoundingClientRect().height),
    rows: rows.map((row) => [...row.cells].map((cell) => cellOf(cell, page))),
  };
}

function cellOf(cell: HTMLTableCellElement, page: Page): Cell {
  const { backgroundColor, direction } = getComputedStyle(cell);
  const fill = shownColour(backgroundColor, page.ground);
  const rule = ruleBelow(cell, page) ?? ruleBelow(cell.parentElement!, page);
  return {
    runs: linesIn(cell, page),
    align: alignOf(cell),
    rightToLeft: direction === "rtl",
    isHead: cell.matches("th"),
    columns: cell.colSpan,
    rows: cell.rowSpan,
    ...(fill ? { fill } : {}),
    ...(rule ? { rule } : {}),
  };
}

/** The text of a cell; blocks inside of it are lines. */
function linesIn(element: Element, page: Page): readonly TextRun[] {
  if (isTextBlock(element)) return runsIn(element as HTMLElement, page);
  wrapLooseText(element);
  const lines = [...element.children].map((child) => linesIn(child, page)).filter(({ length }) => length > 0);
  return lines.flatMap((runs, index) => (index > 0 ? [{ ...runs[0]!, text: "\n" }, ...runs] : runs));
}

function ruleBelow(element: Element, page: Page): Cell["rule"] {
  const { borderBottomColor, borderBottomWidth, borderBottomStyle } = getComputedStyle(element);
  const width = Number.parseFloat(borderBottomWidth);
  const colour = shownColour(borderBottomColor, page.ground);
  return width > 0 && borderBottomStyle !== "none" && colour ? { colour, width } : undefined;
}
