import type { Ratio } from "../../src/model/meta.ts";
import { type CutBlock, cutBlock } from "../../src/prose/cut-block.ts";
import type { Exhibit, LeftOut } from "./body.ts";
import { textWidth } from "./dimensions.ts";
import { fillPages } from "./fill-pages.ts";
import { FLOOR } from "./sizes.ts";
import { linesOf, widthInEm } from "./text-width.ts";

/** The most screens of one table or listing. Nobody in a room reads more of it. */
const MOST_SCREENS = 3;
/** In em of the smallest text: a line of a table and the space within its rows, a line of code. */
const ROW_LINE = 1.3;
const ROW_SPACE = 0.7;
const CODE_LINE = 1.4;
/** Width of a letter of code, in em. */
const CODE_LETTER = 0.6;
/** Height of the words above and of the caption, and the space within the frame of code, in px. */
const WORDS = 64;
const CAPTION = 64;
const CODE_FRAME = 40;
/** Height of the line that says what is left out, px. */
const LEFT_OUT = 40;
/** Space beside the text of a cell, in em. */
const CELL_SPACE = 1;

/** The room of an exhibit, and whose it is. */
interface Room {
  readonly id: string;
  /** Height of the body in px of 720. */
  readonly height: number;
  readonly ratio: Ratio;
}

/**
 * An exhibit on as few screens as hold it in the smallest text. A table or listing that needs more than
 * three shows its beginning on these, and the last one says what is left out. Heights are estimated.
 */
export function exhibitPages(exhibit: Exhibit, room: Room): readonly Exhibit[] {
  const block = cutBlock(exhibit.prose);
  if (!block) return [exhibit];
  const heights = heightsOf(block, room);
  const rows = heights.map((height, index) => ({ height, index }));
  const free = freeHeight(block, room);
  const whole = fillPages(rows, free, ({ height }) => height);
  if (whole.length <= 1) return [exhibit];
  const isCut = whole.length > MOST_SCREENS;
  const pages = isCut ? fillPages(rows, free - LEFT_OUT, ({ height }) => height) : whole;
  const shown = pages.slice(0, MOST_SCREENS);
  const taken = shown.flat().length;
  const leftOut: LeftOut | undefined =
    taken < rows.length
      ? {
          unit: block.kind === "table" ? "rows" : "lines",
          count: rows.length - taken,
          rest: block.part(taken, rows.length),
          id: room.id,
        }
      : undefined;
  return shown.map((page, index) => ({
    ...exhibit,
    isPart: true,
    prose: block.part(page[0]!.index, page.at(-1)!.index + 1),
    ...(leftOut && index === shown.length - 1 ? { leftOut } : {}),
  }));
}

function freeHeight(block: CutBlock, { height }: Room): number {
  const caption = block.hasCaption ? CAPTION : 0;
  return (
    height - WORDS - caption - (block.kind === "table" ? ROW_LINE * FLOOR + ROW_SPACE * FLOOR : CODE_FRAME)
  );
}

/** The height of each row or line in the smallest text across the whole width, in px of 720. */
function heightsOf(block: CutBlock, { ratio }: Room): readonly number[] {
  if (block.kind === "code") {
    const letters = Math.floor((textWidth(ratio) - CODE_FRAME) / FLOOR / CODE_LETTER);
    return block.rows.map(([line = ""]) => Math.max(1, Math.ceil(line.length / letters)) * CODE_LINE * FLOOR);
  }
  const { rows } = block;
  const measures = columnMeasures(rows, textWidth(ratio) / FLOOR);
  return rows.map((cells) => {
    const lines = Math.max(1, ...cells.map((text, column) => linesOf(text, measures[column] ?? 1)));
    return (lines * ROW_LINE + ROW_SPACE) * FLOOR;
  });
}

/** The length of a line in each column, in em: as long as its longest text, less when not all have room. */
function columnMeasures(rows: readonly (readonly string[])[], width: number): readonly number[] {
  const columns = Math.max(0, ...rows.map((cells) => cells.length));
  const wanted = Array.from({ length: columns }, (_, column) =>
    Math.max(1, ...rows.map((cells) => widthInEm(cells[column] ?? ""))),
  );
  const room = width - CELL_SPACE * columns;
  const total = wanted.reduce((sum, each) => sum + each, 0);
  return total <= room ? wanted : wanted.map((each) => Math.max(2, (each * room) / total));
}
