import type { Answer, KeyPoint, Position } from "../../src/model/article.ts";
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
/** Estimates may be too low by so much, in px. */
const SLACK = 10;
/** The gap between columns, in px. */
const COLUMN_GAP = 20;
const NARROW_GAP = 8;

/** Widths of the question's column, as a share of the table's. `talk-opening-and-closing.css` uses the same. */
const QUESTION_SHARE = { words: 0.2, marks: 0.36, narrow: 0.28 } as const;

/**
 * The screens of the matrix. Where experts say their positions, cells show these, a few experts to a
 * screen, if no row is higher than a screen. Elsewhere they show the first key point of each answer if
 * all fits on one screen, else a mark for each key point.
 */
export function matrixPages(matrix: Matrix, ratio: Ratio): readonly MatrixBody[] {
  if (saysPositions(matrix)) {
    const bands = inBands(matrix);
    if (bands.every((band) => band.rows.every((row) => fitsInWords(row, ratio))))
      return bands.flatMap((band) => pagesOf(band, "words", ratio));
  }
  const inWords = matrix.columns.length <= MOST_COLUMNS ? pagesOf(matrix, "words", ratio) : [];
  return inWords.length === 1 ? inWords : pagesOf(matrix, "marks", ratio);
}

/** What a cell says in words: the position, else the first key point. */
export function briefOf({ position, keyPoints }: Answer): Position | KeyPoint | undefined {
  return position ?? keyPoints[0];
}

/** Whether at least half of the answers have a position. */
function saysPositions({ rows }: Matrix): boolean {
  const answers = rows.flatMap(({ cells }) => cells).filter((cell) => cell !== undefined);
  const positions = answers.filter(({ position }) => position !== undefined);
  return positions.length > 0 && positions.length * 2 >= answers.length;
}

/** Divides the columns into as few matrices as have space for words, all about equally wide. */
function inBands({ columns, rows }: Matrix): readonly Matrix[] {
  const count = Math.ceil(columns.length / MOST_COLUMNS);
  const width = Math.ceil(columns.length / count);
  return Array.from({ length: count }, (_none, index) => {
    const [start, end] = [index * width, (index + 1) * width];
    const own = rows.map(({ question, cells }) => ({ question, cells: cells.slice(start, end) }));
    return { columns: columns.slice(start, end), rows: own };
  });
}

function fitsInWords(row: MatrixRow, ratio: Ratio): boolean {
  return rowHeight(row, "words", row.cells.length, ratio) <= rowsHeight(ratio);
}

/** The height that a screen has for rows, in px of 720. */
function rowsHeight(ratio: Ratio): number {
  return bodyHeight("", ratio) - HEAD * FLOOR - SLACK;
}

function pagesOf({ columns, rows }: Matrix, cells: MatrixBody["cells"], ratio: Ratio): readonly MatrixBody[] {
  const pages = fillPages(rows, rowsHeight(ratio), (row) => rowHeight(row, cells, columns.length, ratio));
  return pages.map((some) => ({ kind: "matrix", cells, columns, rows: some }));
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
    if (cells === "words") return linesOf((cell && briefOf(cell)?.text) ?? "", measure);
    const beside = Math.max(1, Math.floor((measure + MARK_GAP) / MARK));
    return (Math.ceil(marksIn(cell, columns) / beside) * MARK + MARK_PADDING) / LINE;
  });
  return FLOOR * (Math.max(question, ...inCells) * LINE + ROW_GAP);
}
