import type { Matrix, MatrixRow } from "../../src/model/matrix.ts";
import type { Ratio } from "../../src/model/meta.ts";
import type { MatrixBody, MatrixLine } from "./body.ts";
import { briefOf, briefText, shortened } from "./brief.ts";
import { bodyHeight, SEMIBOLD, textWidth } from "./dimensions.ts";
import { fillPages } from "./fill-pages.ts";
import { FLOOR } from "./sizes.ts";
import { linesOf, longestPiece } from "./text-width.ts";

/** The most experts side by side. More are shown in bands, one after the other. */
const MOST_COLUMNS: Readonly<Record<Ratio, number>> = { "16:9": 6, "4:3": 4 };
/** Bands get narrower than that only for long words, and have at least so many experts. */
const FEWEST_COLUMNS = 3;
/** Tables that take several screens have text of this size (px of 720), which is easy to read. */
const COMFORTABLE = 22;
/** In em: a line, the gap between rows, the row of names. `talk-glance.css` uses the same. */
const LINE = 1.25;
const ROW_GAP = 0.9;
const HEAD = 2.4;
/** Width of the questions' column, as a share of the table's. `talk-glance.css` uses the same. */
const QUESTION_SHARE = 0.22;
/** Questions are smaller than what is said to them, in em, but at least 20 px. */
const QUESTION_SIZE = 0.88;
/** The most lines of a question in its column; longer ones end with an ellipsis. */
const QUESTION_LINES = 5;
/** Estimates may be too low by so much, in px. */
const SLACK = 10;
/** The gap after a column, in px. */
const COLUMN_GAP = 20;

/**
 * The screens of the table of who thinks what: questions down, experts across. All of it on one screen
 * if the smallest text allows that, else rows on several. `lang` says where words end.
 */
export function matrixPages(matrix: Matrix, ratio: Ratio, lang: string): readonly MatrixBody[] {
  return inBands(matrix, ratio).flatMap((band) => bandPages(band, ratio, lang));
}

/** Divides the columns into as few tables as have space for their words, all about equally wide. */
function inBands(matrix: Matrix, ratio: Ratio): readonly Matrix[] {
  const { columns, rows } = matrix;
  const texts = rows.flatMap(({ cells }) => cells.map((cell) => cell?.position?.text ?? ""));
  const longest = texts.reduce((most, text) => Math.max(most, longestPiece(text)), 0);
  let most = MOST_COLUMNS[ratio];
  while (most > FEWEST_COLUMNS && measureOf(most, FLOOR, ratio) < longest) most--;
  const count = Math.ceil(columns.length / most);
  const width = Math.ceil(columns.length / count);
  return Array.from({ length: count }, (_none, index) => {
    const [start, end] = [index * width, (index + 1) * width];
    const own = rows.map(({ question, cells }) => ({ question, cells: cells.slice(start, end) }));
    return { columns: columns.slice(start, end), rows: own };
  });
}

/** The length of a cell's lines in em of the text. */
function measureOf(columns: number, size: number, ratio: Ratio): number {
  return ((textWidth(ratio) * (1 - QUESTION_SHARE)) / columns - COLUMN_GAP) / size;
}

/** The length of the lines of a question, which has bold text, in em. */
function questionMeasure(size: number, ratio: Ratio): number {
  const own = Math.max(FLOOR, QUESTION_SIZE * size);
  return (textWidth(ratio) * QUESTION_SHARE - COLUMN_GAP) / own / SEMIBOLD;
}

function bandPages(band: Matrix, ratio: Ratio, lang: string): readonly MatrixBody[] {
  const { columns } = band;
  const lines = band.rows.map((row) => lineOf(row, ratio, lang));
  const pagesAt = (size: number) =>
    fillPages(lines, bodyHeight("", ratio) - HEAD * size - SLACK, (line) => lineHeight(line, size, ratio));
  const small = pagesAt(FLOOR);
  const pages = small.length === 1 ? small : pagesAt(COMFORTABLE);
  return pages.map((rows) => ({ kind: "matrix", columns, rows }));
}

/** A row with its words, short enough for the smallest text. */
function lineOf({ question, cells }: MatrixRow, ratio: Ratio, lang: string): MatrixLine {
  const { short } = question.heading;
  const fits = (text: string) => linesOf(text, questionMeasure(FLOOR, ratio)) <= QUESTION_LINES;
  const measure = measureOf(cells.length, FLOOR, ratio);
  return {
    question,
    title: fits(short) ? short : shortened(short, fits, lang),
    cells: cells.map((answer) => answer && { answer, brief: briefOf(answer, measure, lang) }),
  };
}

function lineHeight({ title, cells }: MatrixLine, size: number, ratio: Ratio): number {
  const measure = measureOf(cells.length, size, ratio);
  const inCells = cells.map((cell) => linesOf(cell?.brief ? briefText(cell.brief) : "", measure));
  const question = linesOf(title, questionMeasure(size, ratio)) * Math.max(FLOOR, QUESTION_SIZE * size);
  return Math.max(question, Math.max(...inCells) * size) * LINE + ROW_GAP * size;
}
