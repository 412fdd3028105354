import type { Cell, TableItem, TextRun } from "../screen-content.ts";
import { shownColour } from "./colour.ts";
import { boxOf, type Page } from "./page.ts";
import { alignOf, isSkipped, isTextBlock, runsIn, wrapLooseText } from "./read-text.ts";

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
  const style = getComputedStyle(cell);
  const fill = shownColour(style.backgroundColor, page.ground);
  const rule = ruleBelow(cell, page) ?? ruleBelow(cell.parentElement!, page);
  return {
    runs: linesIn(cell, page),
    align: alignOf(cell),
    rightToLeft: style.direction === "rtl",
    padding: [px(style.paddingTop), px(style.paddingRight), px(style.paddingBottom), px(style.paddingLeft)],
    isHead: cell.matches("th"),
    columns: cell.colSpan,
    rows: cell.rowSpan,
    ...(fill ? { fill } : {}),
    ...(rule ? { rule } : {}),
  };
}

const px = Number.parseFloat;

/** The text of a cell; blocks inside of it are lines. */
function linesIn(element: Element, page: Page): readonly TextRun[] {
  if (isTextBlock(element)) return runsIn(element as HTMLElement, page);
  wrapLooseText(element);
  const shown = [...element.children].filter((child) => !isSkipped(child));
  const lines = shown.map((child) => linesIn(child, page)).filter(({ length }) => length > 0);
  return lines.flatMap((runs, index) => (index > 0 ? [{ ...runs[0]!, text: "\n" }, ...runs] : runs));
}

function ruleBelow(element: Element, page: Page): Cell["rule"] {
  const { borderBottomColor, borderBottomWidth, borderBottomStyle } = getComputedStyle(element);
  const width = Number.parseFloat(borderBottomWidth);
  const colour = shownColour(borderBottomColor, page.ground);
  return width > 0 && borderBottomStyle !== "none" && colour ? { colour, width } : undefined;
}
