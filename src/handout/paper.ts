import type { HandoutMeta, PAPERS as NAMES, Paper } from "../model/meta.ts";

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

type Named = (typeof NAMES)[number];

const PAPERS: Readonly<Record<Named, Geometry>> = {
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
/** Left below the text for the folio; mm. */
const FOOT = 20;
/** Up to this width a sheet is set like A5, above like A4; mm. */
const SMALL_WIDTH = 170;

/** Where the text stands on a sheet. In two columns it takes the side column's room as well. */
export function geometryOf({ paper, columns }: Pick<HandoutMeta, "paper" | "columns">): Geometry {
  const geometry = isNamed(paper) ? PAPERS[paper] : scaled(paper);
  if (columns === 1) return geometry;
  const { text, gap, side } = geometry;
  return { ...geometry, text: text + gap + side, gap: 0, side: 0 };
}

function isNamed(paper: Paper): paper is Named {
  return paper in PAPERS;
}

/** The nearest paper with a name, its widths stretched to a size of `WxHmm`. */
function scaled(paper: Exclude<Paper, Named>): Geometry {
  const [width = 0, height = 0] = paper.replace("mm", "").split("x").map(Number);
  const base = PAPERS[width <= SMALL_WIDTH ? "A5" : "A4"];
  const across = (length: number) => (length * width) / base.width;
  const top = (base.top * height) / base.height;
  const lines = Math.floor((height - top - FOOT) / (base.line * MM_PER_PT));
  return {
    ...{ width, height, top, lines, size: base.size, line: base.line },
    ...{ inner: across(base.inner), text: across(base.text), gap: across(base.gap) },
    ...{ side: across(base.side), edge: across(base.edge) },
  };
}

/** Height of the text block in mm: a whole number of lines. */
export function textHeight({ lines, line }: Geometry): number {
  return lines * line * MM_PER_PT;
}
