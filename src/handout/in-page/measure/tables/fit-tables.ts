import { giveSignOfLife } from "../../sign-of-life.ts";
import { isInText, widen } from "../widen.ts";
import { alignDecimals } from "./align-decimals.ts";
import { giveRoom } from "./give-room.ts";
import { setOnOwnPages } from "./own-pages.ts";
import { type PageSize, pageSizeOf } from "./page-size.ts";
import { markShortCells } from "./short-cells.ts";
import { removeSoftHyphens } from "./soft-hyphens.ts";
import { splitColumns } from "./split-columns.ts";
import { keepCodeWhole } from "./whole-code.ts";
import { columnsOf, fitsInto, keepOnOneLine, resetType, type TableBox } from "./widths.ts";

/**
 * Makes tables fit that are wider than the text, or in which short cells would have several lines: through
 * the outer margin, where no name stands there; in smaller type; on pages of their own, turned; divided by
 * columns. So are tables with rows of many short lines (`give-room.ts`). A table that fits nowhere, or with
 * a row taller than a page, is set as running text, cell by cell. `height` is that of the text block, px.
 */
export function fitTables(article: HTMLElement, height: number): void {
  const boxes = [...article.querySelectorAll<HTMLElement>(".table")].filter((box) =>
    box.querySelector("table"),
  );
  if (boxes.length === 0) return;
  const page = pageSizeOf(article, height);
  // Footnotes are still where they are referred to, and would make cells wider.
  article.classList.add("without-notes");
  const tables = boxes.map((box) => {
    const table = box.querySelector("table")!;
    return { holder: box.closest<HTMLElement>(".captioned") ?? box, box, table, columns: columnsOf(table) };
  });
  for (const whole of tables) {
    const { box, table } = whole;
    alignDecimals(table, langOf(box));
    markShortCells(table);
    // Words and short cells are not divided in a table that can do without.
    keepOnOneLine(table, "cells");
    keepCodeWhole(whole);
  }
  const wide = new Set(boxes.filter((box) => box.scrollWidth > box.clientWidth));
  const fitted = tables.map((whole) => {
    giveSignOfLife();
    const parts = wide.has(whole.box) ? fitWide(whole, page) : [whole];
    const placed = isWhole(whole, parts) ? giveRoom(whole, page) : parts;
    // No code was kept whole in a table that was too wide.
    if (wide.has(whole.box)) for (const part of placed) keepCodeWhole(part);
    return { table: whole.table, parts: placed };
  });
  keepTogether(
    fitted.flatMap(({ parts }) => parts.map((part) => part.table)),
    page.height,
  );
  for (const { table, parts } of fitted)
    if (table.matches(".whole-words")) for (const part of parts) removeSoftHyphens(part.table);
  article.classList.remove("without-notes");
}

/** Whether a table stands in the text undivided. */
function isWhole({ table }: TableBox, parts: readonly TableBox[]): boolean {
  return parts.length === 1 && !table.matches(".as-text");
}

function langOf(element: HTMLElement): string {
  return element.closest<HTMLElement>("[lang]")?.lang || "en";
}

/** In two columns, a table is rather divided into so many parts than set on a page of its own. */
const FEW_PARTS = 3;

/** Finds a place for a table that is too wide; gives its parts that stand in the text. */
function fitWide(whole: TableBox, page: PageSize): readonly TableBox[] {
  const { holder, box, table } = whole;
  const text = box.clientWidth;
  if (isInText(holder) && widen(holder)) {
    if (fitsInto(whole, page.wide)) return [whole];
    holder.classList.remove("widened");
  } else if (fitsInto(whole, text)) return [whole];
  // A page of its own would be nearly empty under what takes little more than a column.
  const few = text < page.text ? splitColumns(whole, text, FEW_PARTS) : undefined;
  if (few) return few;
  if (isInText(holder) && setOnOwnPages(whole, page)) return [];
  const parts = splitColumns(whole, text);
  if (parts) return parts;
  resetType(table);
  table.classList.add("as-text");
  return [];
}

/** Rows taller than a page are cut as text; otherwise all pages show columns of the same widths. */
function keepTogether(tables: readonly HTMLTableElement[], height: number): void {
  // All are read before any is changed: else the browser would lay out the document for each.
  const changes = tables.map((table) => {
    const tallest = Math.max(0, ...[...table.rows].map(({ offsetHeight }) => offsetHeight));
    if (tallest > height * 0.9) return () => table.classList.add("as-text");
    return columnsKept(table, table.matches(".smaller") ? SLACK : 0);
  });
  for (const change of changes) change();
}

/** What a column gets more than its longest word, px: scaled letters are not exactly as wide as measured. */
const SLACK = 0.5;

/**
 * Fixes the columns' widths as the whole table has them; otherwise the piece on each page would have
 * widths of its own. Tables with cells over several rows or columns are left as they are. Gives a function
 * that makes the changes.
 */
function columnsKept(table: HTMLTableElement, slack: number): () => void {
  if (table.querySelector("[colspan], [rowspan]")) return () => {};
  const cells = [...table.rows].flatMap((row) => [...row.cells]);
  const widthOf = (element: Element, more: number) =>
    `${Number.parseFloat(getComputedStyle(element).width) + more}px`;
  const widths = cells.map((cell) => widthOf(cell, slack));
  const whole = widthOf(table, slack * (table.rows[0]?.cells.length ?? 0));
  return () => {
    cells.forEach((cell, index) => {
      cell.style.width = widths[index]!;
    });
    Object.assign(table.style, { width: whole, tableLayout: "fixed" });
  };
}
