import type { HandoutMeta, PAPERS as NAMES, Paper } from "../model/meta.ts";
import { PAPER_SIZES, paperSize } from "../model/paper-size.ts";

/**
 * A sheet and where the text stands on it. Lengths are in mm, type sizes in pt. From left to right a
 * recto has: `inner` margin, `text`, `gap`, `side` column, `edge`. A verso is its mirror image. The
 * widths add up to the sheet's, so the text is equally wide on both and page breaks do not depend on
 * the side.
 */
export interface Geometry {
  readonly width: number;
  readonly height: number;
  readonly inner: number;
  readonly text: number;
  /** Between text and side column. */
  readonly gap: number;
  /** The side column: the experts' names, and space for handwriting. */
  readonly side: number;
  /** Between side column and the sheet's outer edge. */
  readonly edge: number;
  /** From the sheet's top to the text block. */
  readonly top: number;
  /** How many lines of text a page has. */
  readonly lines: number;
  /** Type size of the text, pt. */
  readonly size: number;
  /** Distance between baselines, pt. */
  readonly line: number;
}

type Named = (typeof NAMES)[number];

/**
 * Type size and distance between baselines; pt. Distances are whole CSS pixels (19, 17, 16): others come out
 * as uneven lines.
 */
const TYPE = {
  large: { size: 10.4, line: 14.25 },
  small: { size: 9.4, line: 12.75 },
  tiny: { size: 8.8, line: 12 },
} as const;

// biome-ignore format: one line for the widths of a sheet, one for its heights and type
const PAPERS: Readonly<Record<Named, Geometry>> = {
  A4: {
    ...PAPER_SIZES.A4, inner: 25, text: 130, gap: 7, side: 30, edge: 18,
    top: 25, lines: 49, ...TYPE.large,
  },
  Letter: {
    ...PAPER_SIZES.Letter, inner: 26, text: 130, gap: 8, side: 33.9, edge: 18,
    top: 24, lines: 46, ...TYPE.large,
  },
  A5: {
    ...PAPER_SIZES.A5, inner: 15, text: 99, gap: 4, side: 20, edge: 10,
    top: 20, lines: 37, ...TYPE.small,
  },
};

/** Width of the text and of the inner margin on a sheet without a side column; mm. */
const WITHOUT_SIDE: Readonly<Record<Named, Pick<Geometry, "inner" | "text">>> = {
  A4: { inner: 30, text: 146 },
  Letter: { inner: 33, text: 146 },
  A5: { inner: 16, text: 114 },
};

/** A printer's point in mm, and a mm in CSS px. */
export const MM_PER_PT = 25.4 / 72;
export const PX_PER_MM = 96 / 25.4;
/** Space below the text for the folio; mm. */
const FOOT = 20;
/** Up to this width a sheet is set like A5, above it like A4; mm. */
const SMALL_WIDTH = 170;
/** Below this width a sheet has no room for a side column; mm. */
const TINY_WIDTH = 125;
/** Up to this width a sheet of any size has the type of A4; a wider one has larger type; mm. */
const LARGE_WIDTH = 250;
/** The least space above the text, for the running head, and below it; mm. */
const LEAST_TOP = 13;

/** What decides where the text stands on a sheet. */
export interface Setup extends Pick<HandoutMeta, "paper" | "columns"> {
  /** Whether anything stands in the side column: names of experts, QR codes, figures and notes. */
  readonly side: boolean;
}

/** Where the text stands on a sheet. */
export function geometryOf({ paper, columns, side }: Setup): Geometry {
  const base = baseOf(paper);
  const named = columns === 2 ? inColumns(PAPERS[base]) : PAPERS[base];
  const { width, height } = paperSize(paper);
  const across = (length: number) => (length * width) / named.width;
  const widths = widthsOf(base, columns === 2 ? "in-text" : side && width >= TINY_WIDTH);
  const geometry = {
    ...named,
    width,
    height,
    inner: across(widths.inner),
    text: across(widths.text),
    gap: across(widths.gap),
    side: across(widths.side),
    edge: across(widths.edge),
  };
  return isNamed(paper) ? geometry : withHeights(geometry, named);
}

/**
 * Two columns have the next smaller type and as many lines as fit. In the type of one column a line would hold
 * some forty letters: too few for even spaces without many divided words.
 */
function inColumns(named: Geometry): Geometry {
  const type = named.line === TYPE.large.line ? TYPE.small : TYPE.tiny;
  return { ...named, ...type, lines: Math.floor((named.lines * named.line) / type.line) };
}

/** Whether names and numbers stand in the text, because there is no margin for them. */
export function hasNamesAbove({ paper, columns }: Pick<Setup, "paper" | "columns">): boolean {
  return columns === 2 || paperSize(paper).width < TINY_WIDTH;
}

/** In a narrower side column lines of text are too short to be read, and pictures too small; mm. */
const LEAST_SIDE = 26;

/** Whether figures and notes can stand in the side column of a paper. */
export function hasRoomInMargin(setup: Pick<Setup, "paper" | "columns">): boolean {
  return geometryOf({ ...setup, side: true }).side >= LEAST_SIDE;
}

function isNamed(paper: Paper): paper is Named {
  return paper in PAPERS;
}

/** The paper itself, or for a size of `WxHmm` the named paper of similar size. */
function baseOf(paper: Paper): Named {
  if (isNamed(paper)) return paper;
  return paperSize(paper).width <= SMALL_WIDTH ? "A5" : "A4";
}

/** The widths of a named paper. Text in two columns (`in-text`) also takes the space of the side column. */
function widthsOf(
  name: Named,
  side: boolean | "in-text",
): Pick<Geometry, "inner" | "text" | "gap" | "side" | "edge"> {
  const named = PAPERS[name];
  if (side === true) return named;
  if (side === "in-text") return { ...named, text: named.text + named.gap + named.side, gap: 0, side: 0 };
  const { inner, text } = WITHOUT_SIDE[name];
  return { inner, text, gap: 0, side: 0, edge: named.width - inner - text };
}

/** Heights and type of a sheet of any size. `named` is the paper of similar size. */
function withHeights(geometry: Geometry, named: Geometry): Geometry {
  const { width, height } = geometry;
  const top = Math.max(LEAST_TOP, (named.top * height) / named.height);
  const foot = Math.max(LEAST_TOP, Math.min(FOOT, (FOOT * height) / named.height));
  const { size, line } = typeOf(width, named);
  return { ...geometry, size, line, top, lines: Math.floor((height - top - foot) / (line * MM_PER_PT)) };
}

function typeOf(width: number, named: Geometry): Pick<Geometry, "size" | "line"> {
  if (width < TINY_WIDTH) return TYPE.tiny;
  if (width <= LARGE_WIDTH) return named;
  const scale = width / named.width;
  return { size: named.size * scale, line: Math.round(named.line * scale * PX_PER_PT) / PX_PER_PT };
}

const PX_PER_PT = 96 / 72;

/** Height of the text block in mm: a whole number of lines. */
export function textHeight({ lines, line }: Geometry): number {
  return lines * line * MM_PER_PT;
}

/** The average width of a letter, as a share of the type size. */
export const LETTER = 0.46;

/** How many letters a line of text has, on average. */
export function lettersALine({ text, size }: Geometry): number {
  return text / (size * MM_PER_PT * LETTER);
}

/** The height of a line to write on, in lines of text; `.ruled-line` in print-text.css. */
const RULED_LINE = 1.5;

/** How many lines to write on fill so many lines of text: an even number, so that they fill whole lines. */
export function ruledLinesIn(lines: number): number {
  return Math.floor(lines / RULED_LINE / 2) * 2;
}
