import type { QuestionStart } from "../../model/meta.ts";
import { type Geometry, textHeight } from "../paper.ts";

/**
 * What is left free around the area that Paged.js fills, left and right, in mm. Less than any
 * margin of ours: Paged.js takes what stands beyond its area for overflow, so the side column has
 * to lie inside it; `print.css` gives the text its place there.
 */
const AREA_MARGIN = 8;

/**
 * The few rules that Paged.js itself must read. All other style goes around it: its CSS parser is
 * old, and each rule that it reads costs time.
 */
export function pagedCss(geometry: Geometry, start: QuestionStart): string {
  const { width, height, top } = geometry;
  const bottom = height - top - textHeight(geometry);
  return `@page { size: ${mm(width)} ${mm(height)}; margin: ${mm(top)} ${mm(AREA_MARGIN)} ${mm(bottom)} }
.note { float: footnote }
.opens-page { break-before: page }
${STARTS[start]}`;
}

const STARTS: Readonly<Record<QuestionStart, string>> = {
  flow: "",
  page: ".question { break-before: page }",
  recto: ".question { break-before: right }",
};

/** The paper's measures as custom properties for `print.css`, and the size of the printed sheet. */
export function paperCss(geometry: Geometry): string {
  const properties = {
    "sheet-width": mm(geometry.width),
    "sheet-height": mm(geometry.height),
    inner: mm(geometry.inner),
    outer: mm(geometry.gap + geometry.side + geometry.edge),
    "text-width": mm(geometry.text),
    "text-height": mm(textHeight(geometry)),
    "text-top": mm(geometry.top),
    gap: mm(geometry.gap),
    side: mm(geometry.side),
    edge: mm(geometry.edge),
    "area-margin": mm(AREA_MARGIN),
    size: `${geometry.size}pt`,
    line: `${geometry.line}pt`,
  };
  const declarations = Object.entries(properties).map(([name, value]) => `--${name}: ${value}`);
  return `:root { ${declarations.join("; ")} }
@page { size: ${mm(geometry.width)} ${mm(geometry.height)}; margin: 0 }`;
}

function mm(value: number): string {
  return `${Number(value.toFixed(4))}mm`;
}
