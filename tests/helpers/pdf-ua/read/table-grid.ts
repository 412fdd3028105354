import { type PDFDict, PDFNumber } from "@cantoo/pdf-lib";
import { attribute, type Element } from "./elements.ts";

/** A cell of a table, and the rows and columns that it covers, from 0. */
export interface Cell {
  readonly element: Element;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** The cells of a table, where its spans put them. */
export interface TableGrid {
  readonly cells: readonly Cell[];
  readonly rowCount: number;
  /** How many columns each row has, with those that cells of the rows above reach into. */
  readonly widths: readonly number[];
  /** Cells that cover a place that another covers. */
  readonly overlaps: readonly Cell[];
  /** Cells that reach below the table's last row, or below the group of rows that they are in. */
  readonly tooTall: readonly Cell[];
}

/** The rows of a table in their order; those of a table in one of its cells are not among them. */
function rowsOf(table: Element): Element[] {
  return table.kids.flatMap((kid) =>
    kid.standard === "TR"
      ? [kid]
      : ["THead", "TBody", "TFoot"].includes(kid.standard)
        ? kid.kids.filter(({ standard }) => standard === "TR")
        : [],
  );
}

/** Places the cells of a table as HTML does: each in the first column that is free. */
export function tableGrid(table: Element, classes: PDFDict | undefined): TableGrid {
  const rows = rowsOf(table);
  const taken = rows.map(() => new Set<number>());
  const cells: Cell[] = [];
  const overlaps: Cell[] = [];
  rows.forEach((row, rowIndex) => {
    let column = 0;
    for (const element of row.kids.filter(({ standard }) => standard === "TH" || standard === "TD")) {
      while (taken[rowIndex]!.has(column)) column++;
      const cell: Cell = {
        ...{ element, row: rowIndex, column },
        rows: spanOf(element, "RowSpan", classes),
        columns: spanOf(element, "ColSpan", classes),
      };
      cells.push(cell);
      if (take(cell, taken)) overlaps.push(cell);
    }
  });
  return {
    ...{ cells, rowCount: rows.length, overlaps },
    widths: taken.map((columns) => columns.size),
    tooTall: cells.filter(({ row, rows: tall }) => row + tall > rows.length),
  };
}

/** Marks what a cell covers as taken; tells whether any of it was. */
function take({ row, column, rows, columns }: Cell, taken: readonly Set<number>[]): boolean {
  let isTwice = false;
  for (const columnsOfRow of taken.slice(row, row + rows))
    for (let at = column; at < column + columns; at++) {
      isTwice ||= columnsOfRow.has(at);
      columnsOfRow.add(at);
    }
  return isTwice;
}

function spanOf(element: Element, key: string, classes: PDFDict | undefined): number {
  const value = attribute(element, key, classes);
  return value instanceof PDFNumber ? Math.max(1, value.asNumber()) : 1;
}
