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
  /** From the sheet's top to the first line of text. */
  readonly top: number;
  /** How many lines of text a page has. */
  readonly lines: number;
  /** Type size of the text, pt. */
  readonly size: number;
  /** Distance between baselines, pt. */
  readonly line: number;
}

type Named = (typeof NAMES)[number];

// biome-ignore format: one line for the widths of a sheet, one for its heights and type
const PAPERS: Readonly<Record<Named, Geometry>> = {
  A4: {
    ...PAPER_SIZES.A4, inner: 25, text: 130, gap: 7, side: 30, edge: 18,
    top: 25, lines: 48, size: 10.4, line: 14.4,
  },
  Letter: {
    ...PAPER_SIZES.Letter, inner: 26, text: 130, gap: 8, side: 33.9, edge: 18,
    top: 24, lines: 45, size: 10.4, line: 14.4,
  },
  A5: {
    ...PAPER_SIZES.A5, inner: 15, text: 99, gap: 4, side: 20, edge: 10,
    top: 20, lines: 36, size: 9.4, line: 13.2,
  },
};

const MM_PER_PT = 25.4 / 72;
/** Space below the text for the folio; mm. */
const FOOT = 20;
/** Up to this width a sheet is set like A5, above it like A4; mm. */
const SMALL_WIDTH = 170;

/** Where the text stands on a sheet. Text in two columns also takes the space of the side column. */
export function geometryOf({ paper, columns }: Pick<HandoutMeta, "paper" | "columns">): Geometry {
  const geometry = isNamed(paper) ? PAPERS[paper] : scaled(paper);
  if (columns === 1) return geometry;
  const { text, gap, side } = geometry;
  return { ...geometry, text: text + gap + side, gap: 0, side: 0 };
}

function isNamed(paper: Paper): paper is Named {
  return paper in PAPERS;
}

/** The named paper of similar size, with its widths stretched to a size of `WxHmm`. */
function scaled(paper: Exclude<Paper, Named>): Geometry {
  const { width, height } = paperSize(paper);
  const base = PAPERS[width <= SMALL_WIDTH ? "A5" : "A4"];
  const across = (length: number) => (length * width) / base.width;
  const top = (base.top * height) / base.height;
  return {
    ...base,
    width,
    height,
    inner: across(base.inner),
    text: across(base.text),
    gap: across(base.gap),
    side: across(base.side),
    edge: across(base.edge),
    top,
    lines: Math.floor((height - top - FOOT) / (base.line * MM_PER_PT)),
  };
}

/** Height of the text block in mm: a whole number of lines. */
export function textHeight({ lines, line }: Geometry): number {
  return lines * line * MM_PER_PT;
}

/** The average width of a letter, as a share of the type size. */
const LETTER = 0.46;

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
