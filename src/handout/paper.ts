import type { Paper } from "../model/meta.ts";

/**
 * A sheet and where the text stands on it. Lengths in mm, type in pt. Left to right a recto is:
 * `inner` margin, `text`, `gap`, `side` column, `edge`; a verso is its mirror image. All widths
 * add up to the sheet's, so the text is equally wide on both and breaks do not depend on the side.
 */
export interface Geometry {
  readonly width: number;
  readonly height: number;
  readonly inner: number;
  readonly text: number;
  /** Between text and side column. */
  readonly gap: number;
  /** Holds the experts' names; the rest of it is for handwriting. */
  readonly side: number;
  /** Between side column and the sheet's outer edge. */
  readonly edge: number;
  /** From the sheet's top to the text's first line. */
  readonly top: number;
  /** How many lines of text a page holds. */
  readonly lines: number;
  /** Type size of the text, pt. */
  readonly size: number;
  /** Distance of its baselines, pt. */
  readonly line: number;
}

const PAPERS: Readonly<Record<Paper, Geometry>> = {
  A4: {
    ...{ width: 210, height: 297, inner: 25, text: 130, gap: 7, side: 30, edge: 18 },
    ...{ top: 25, lines: 48, size: 10.4, line: 14.4 },
  },
  Letter: {
    ...{ width: 215.9, height: 279.4, inner: 26, text: 130, gap: 8, side: 33.9, edge: 18 },
    ...{ top: 24, lines: 45, size: 10.4, line: 14.4 },
  },
  A5: {
    ...{ width: 148, height: 210, inner: 15, text: 99, gap: 4, side: 20, edge: 10 },
    ...{ top: 20, lines: 36, size: 9.4, line: 13.2 },
  },
};

const MM_PER_PT = 25.4 / 72;

/** Where the text stands on a sheet of this paper. */
export function geometryOf(paper: Paper): Geometry {
  return PAPERS[paper];
}

/** Height of the text block in mm: a whole number of lines. */
export function textHeight({ lines, line }: Geometry): number {
  return lines * line * MM_PER_PT;
}
