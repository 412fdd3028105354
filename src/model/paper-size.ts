import type { Paper } from "./meta.ts";

/** Width and height of the papers that have a name, mm. */
export const PAPER_SIZES = {
  A4: { width: 210, height: 297 },
  A5: { width: 148, height: 210 },
  Letter: { width: 215.9, height: 279.4 },
} as const;

/** Width and height of a paper, mm. */
export function paperSize(paper: Paper): { readonly width: number; readonly height: number } {
  if (paper in PAPER_SIZES) return PAPER_SIZES[paper as keyof typeof PAPER_SIZES];
  const [width = 0, height = 0] = paper.replace("mm", "").split("x").map(Number);
  return { width, height };
}
