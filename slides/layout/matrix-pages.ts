import type { Answer } from "../../src/model/article.ts";
import type { Matrix, MatrixRow } from "../../src/model/matrix.ts";
import type { Ratio } from "../../src/model/meta.ts";
import type { MatrixBody } from "./body.ts";
import { bodyHeight, textWidth } from "./dimensions.ts";
import { fillPages } from "./fill-pages.ts";
import { FLOOR } from "./sizes.ts";
import { linesOf } from "./text-width.ts";

/** With more columns than this there is too little space for words. */
const MOST_COLUMNS = 5;
/** In em: a line, the gap between rows, the row of names. `talk-opening-and-closing.css` uses the same. */
const LINE = 1.26;
const ROW_GAP = 0.7;
const HEAD = 2.2;
/** In em: a mark with the gap beside it, that gap, and the padding above and below marks. */
const MARK = 0.86;
const MARK_GAP = 0.24;
const MARK_PADDING = 0.5;
/** The most marks in a cell. In narrow columns a single mark says that there is an answer. */
const MOST_MARKS = 6;
const NARROW_FROM = 9;
/** How much wider bold text is. */
const BOLD = 1.08;
/** The gap between columns, in px. */
const COLUMN_GAP = 20;
const NARROW_GAP = 8;

/** Widths of the question's column, as a share of the table's. `talk-opening-and-closing.css` uses the same. */
const QUESTION_SHARE = { points: 0.17, marks: 0.36, narrow: 0.28 } as const;

/**
 * The screens of the matrix. Cells show the first key point of each answer if that fits on one
 * screen, else a mark for each key point.
 */
export function matrixPages({ columns, rows }: Matrix, ratio: Ratio): readonly MatrixBody[] {
  const height = bodyHeight("", ratio) - HEAD * FLOOR;
  const inWords = (row: MatrixRow) => rowHeight(row, "points", columns.length, ratio);
  const total = rows.reduce((sum, row) => sum + inWords(row), 0);
  if (columns.length <= MOST_COLUMNS && total <= height)
    return [{ kind: "matrix", cells: "points", columns, rows }];
  const pages = fillPages(rows, height, (row) => rowHeight(row, "marks", columns.length, ratio));
  return pages.map((some) => ({ kind: "matrix", cells: "marks", columns, rows: some }));
}

/** Whether there are so many columns that a cell has space for little more than a mark. */
export function isNarrow(columns: number): boolean {
  return columns >= NARROW_FROM;
}

/** The number of marks for an answer: one for each key point, as far as there is space. */
export function marksIn(answer: Answer | undefined, columns: number): number {
  if (!answer) return 0;
  return isNarrow(columns) ? 1 : Math.min(MOST_MARKS, Math.max(1, answer.keyPoints.length));
}

function rowHeight(row: MatrixRow, cells: MatrixBody["cells"], columns: number, ratio: Ratio): number {
  const width = textWidth(ratio);
  const share = QUESTION_SHARE[isNarrow(columns) ? "narrow" : cells];
  const question = linesOf(row.question.heading.short, ((width * share - COLUMN_GAP) / FLOOR - 1.6) / BOLD);
  const gap = isNarrow(columns) ? NARROW_GAP : COLUMN_GAP;
  const measure = ((width * (1 - share)) / columns - gap) / FLOOR;
  const inCells = row.cells.map((cell) => {
    if (cells === "points") return linesOf(cell?.keyPoints[0]?.text ?? "", measure);
    const beside = Math.max(1, Math.floor((measure + MARK_GAP) / MARK));
    return (Math.ceil(marksIn(cell, columns) / beside) * MARK + MARK_PADDING) / LINE;
  });
  return FLOOR * (Math.max(question, ...inCells) * LINE + ROW_GAP);
}
