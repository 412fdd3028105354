import { PDFArray, PDFHexString, PDFString } from "@cantoo/pdf-lib";
import type { Rule } from "../finding.ts";
import { attribute, type Element } from "../read/elements.ts";
import { followed, nameOf } from "../read/objects.ts";
import type { PdfFile } from "../read/pdf-file.ts";
import { type Cell, type TableGrid, tableGrid } from "../read/table-grid.ts";

const grids = ({ elements, classes }: PdfFile): TableGrid[] =>
  elements.filter(({ standard }) => standard === "Table").map((table) => tableGrid(table, classes));

/** Whether a row's width is not that of the first. */
const isUneven = ({ widths }: TableGrid) => widths.some((width) => width !== widths[0]);
const hasSpans = ({ cells }: TableGrid) => cells.some(({ columns }) => columns > 1);

/** The ids that a cell says are its heads; undefined when it says none. */
function headersOf(element: Element, file: PdfFile): string[] | undefined {
  const value = attribute(element, "Headers", file.classes);
  if (!(value instanceof PDFArray)) return undefined;
  return followed(value).flatMap((each) =>
    each instanceof PDFString || each instanceof PDFHexString ? [each.decodeText()] : [],
  );
}

/** Whether a head cell stands in the same row or column as a cell and says that it is the head of that. */
function isHead(head: Cell, cell: Cell, file: PdfFile): boolean {
  if (head.element.standard !== "TH") return false;
  const scope = nameOf(attribute(head.element, "Scope", file.classes));
  const inRow = head.row < cell.row + cell.rows && cell.row < head.row + head.rows;
  const inColumn = head.column < cell.column + cell.columns && cell.column < head.column + head.columns;
  return (
    (inRow && (scope === "Row" || scope === "Both")) || (inColumn && (scope === "Column" || scope === "Both"))
  );
}

const isEmpty = ({ kids, marks, objects }: Element) => kids.length + marks.length + objects.length === 0;

/** The data cells whose heads cannot be told, of tables that have any. */
function cellsWithoutHead(file: PdfFile): Element[] {
  const ids = new Set(file.elements.flatMap(({ id, standard }) => (standard === "TH" && id ? [id] : [])));
  return grids(file).flatMap(({ cells }) => {
    if (!cells.some(({ element }) => element.standard === "TH")) return [];
    return cells
      .filter((cell) => {
        if (cell.element.standard !== "TD" || isEmpty(cell.element)) return false;
        const headers = headersOf(cell.element, file);
        if (headers !== undefined && headers.length > 0) return !headers.every((id) => ids.has(id));
        return !cells.some((head) => isHead(head, cell, file));
      })
      .map(({ element }) => element);
  });
}

/** Clauses 7.2 and 7.5: rows and columns of tables fit, and each cell has its heads. */
export const tables: readonly Rule[] = [
  {
    ...{ clause: "7.2", test: 15, checkpoint: "09-004", says: "a cell lies over another" },
    find: (file) => grids(file).flatMap(({ overlaps }) => overlaps.map(({ row }) => `row ${row + 1}`)),
  },
  {
    ...{ clause: "7.2", test: 41, checkpoint: "09-004", says: "a cell reaches below its table" },
    find: (file) => grids(file).flatMap(({ tooTall }) => tooTall.map(({ row }) => `row ${row + 1}`)),
  },
  {
    ...{ clause: "7.2", test: 42, checkpoint: "09-004", says: "rows of different width" },
    find: (file) =>
      grids(file)
        .filter((grid) => isUneven(grid) && !hasSpans(grid))
        .map(({ widths }) => widths.join()),
  },
  {
    ...{ clause: "7.2", test: 43, checkpoint: "09-004", says: "rows of different width, by their spans" },
    find: (file) =>
      grids(file)
        .filter((grid) => isUneven(grid) && hasSpans(grid))
        .map(({ widths }) => widths.join()),
  },
  {
    ...{ clause: "7.5", test: 1, checkpoint: "15-003", says: "a cell without a head cell" },
    find: (file) =>
      cellsWithoutHead(file)
        .filter((cell) => !headersOf(cell, file)?.length)
        .map(() => ""),
  },
  {
    ...{ clause: "7.5", test: 2, checkpoint: "15-003", says: "a cell names a head that is not there" },
    find: (file) => cellsWithoutHead(file).flatMap((cell) => headersOf(cell, file) ?? []),
  },
];
