import type { QuestionStart } from "../../model/meta.ts";
import { type Geometry, LETTER, MM_PER_PT, PX_PER_MM, textHeight } from "../paper.ts";

/**
 * The margin left and right of the area that Paged.js fills, in mm. It is smaller than any margin of
 * ours: Paged.js takes what is outside its area for overflow, so the side column has to be inside.
 * `print.css` places text and side column there.
 */
const AREA_MARGIN = 8;

/**
 * The few rules that Paged.js itself must read. All other CSS bypasses it: its CSS parser is old, and
 * each rule that it reads costs time.
 */
export function pagedCss(geometry: Geometry, start: QuestionStart): string {
  const { width, height, top } = geometry;
  const bottom = height - top - textHeight(geometry);
  return `@page { size: ${mm(width)} ${mm(height)}; margin: ${mm(top)} ${mm(AREA_MARGIN)} ${mm(bottom)} }
.note { float: footnote }
.opens-page { break-before: page }
.columns-2 .own-page { break-before: page; break-after: page }
${STARTS[start]}`;
}

const STARTS: Readonly<Record<QuestionStart, string>> = {
  flow: "",
  page: ".question { break-before: page }",
  recto: ".question { break-before: right }",
};

/** On pages of fewer lines, less space stands above questions. */
const FEW_LINES = 30;

/** The type of footnotes, pt (`print-apparatus.css`), and how many letters their lines have at most in two columns. */
const NOTE_SIZE = 8.3;
const MOST_NOTE_LETTERS = 80;

/** How wide footnotes are, mm. Two columns are together so wide that lines across both are too long to be read. */
function noteWidth({ text }: Geometry, columns: 1 | 2): number {
  return columns === 1 ? text : Math.min(text, MOST_NOTE_LETTERS * LETTER * NOTE_SIZE * MM_PER_PT);
}

/** The paper's measures as custom properties for `print.css`, and the size of the printed sheet. */
export function paperCss(geometry: Geometry, columns: 1 | 2): string {
  const bottom = geometry.height - geometry.top - textHeight(geometry);
  const properties = {
    "sheet-width": mm(geometry.width),
    "sheet-height": mm(geometry.height),
    inner: mm(geometry.inner),
    outer: mm(geometry.gap + geometry.side + geometry.edge),
    "text-width": mm(geometry.text),
    "note-width": mm(noteWidth(geometry, columns)),
    "text-height": px(textHeight(geometry)),
    "text-top": px(geometry.top),
    "head-top": mm(Math.max(geometry.top - 11.5, geometry.top * 0.4)),
    "folio-space": mm(Math.min(6, bottom * 0.35)),
    gap: mm(geometry.gap),
    side: mm(geometry.side),
    edge: mm(geometry.edge),
    "area-margin": mm(AREA_MARGIN),
    size: `${geometry.size}pt`,
    line: px(geometry.line * MM_PER_PT),
    "part-space": px(geometry.line * MM_PER_PT * (geometry.lines < FEW_LINES ? 2 : 3)),
  };
  const declarations = Object.entries(properties).map(([name, value]) => `--${name}: ${value}`);
  return `:root { ${declarations.join("; ")} }
@page { size: ${mm(geometry.width)} ${mm(geometry.height)}; margin: 0 }`;
}

/** Whole pixels: the browser rounds the place of every line to one. */
function px(mm: number): string {
  return `${Math.round(mm * PX_PER_MM)}px`;
}

function mm(value: number): string {
  return `${Number(value.toFixed(4))}mm`;
}
