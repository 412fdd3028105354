import { PAPER_SIZES } from "../../model/paper-size.ts";

/** Width and height, pt. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** What a side is to have besides its pages; mm. */
export interface PressMarks {
  /** How far colour may reach over the edge where the paper is cut. */
  readonly bleed: number;
  /** Whether lines show where it is cut, and where it is folded. */
  readonly marks: boolean;
}

/** How the pages stand on a side. All lengths are in pt, from the lower left corner. */
export interface PressLayout {
  /** The paper with what is cut off. */
  readonly media: Size;
  /** What is left when it is cut: its distance from the paper's edge on all sides, and its size. */
  readonly margin: number;
  readonly trim: Size;
  readonly bleed: number;
  /** How much smaller the pages are, and where the lower left corner of each stands. */
  readonly scale: number;
  readonly places: readonly (readonly [x: number, y: number])[];
}

const PT_PER_MM = 72 / 25.4;
/** How far from the edge lines begin at least, how long they are, and what is left around them; mm. */
const MARK = { offset: 3, length: 5, around: 1 };

/**
 * Lays out `beside` pages (one or two) on a side. Two pages stand on A4 unscaled where they fit, else on the
 * pages' own paper, turned, and smaller. A print shop, which cuts, gets them unscaled, without paper around them.
 */
export function pressLayout(page: Size, beside: 1 | 2, { bleed, marks }: PressMarks): PressLayout {
  const isCut = bleed > 0 || marks;
  const spread = { width: beside * page.width, height: page.height };
  const trim = isCut || beside === 1 ? spread : sheetFor(page);
  const scale = Math.min(1, trim.width / spread.width, trim.height / spread.height);
  const beyond = marks ? Math.max(bleed, MARK.offset) + MARK.length + MARK.around : bleed;
  const margin = beyond * PT_PER_MM;
  const left = margin + (trim.width - scale * spread.width) / 2;
  const bottom = margin + (trim.height - scale * spread.height) / 2;
  return {
    media: { width: trim.width + 2 * margin, height: trim.height + 2 * margin },
    margin,
    trim,
    bleed: bleed * PT_PER_MM,
    scale,
    places: Array.from({ length: beside }, (_none, index) => [left + index * scale * page.width, bottom]),
  };
}

/** The paper for two pages beside each other, which has its long side below. */
function sheetFor({ width, height }: Size): Size {
  const A4 = { width: PAPER_SIZES.A4.height * PT_PER_MM, height: PAPER_SIZES.A4.width * PT_PER_MM };
  if (2 * width <= A4.width && height <= A4.height) return A4;
  return { width: Math.max(width, height), height: Math.min(width, height) };
}

/** Operations that draw the lines along which the paper is cut, and at which two pages are folded. */
export function drawnMarks({ margin, trim, bleed, places }: PressLayout): string {
  const from = Math.max(bleed, MARK.offset * PT_PER_MM);
  const to = from + MARK.length * PT_PER_MM;
  const [left, right] = [margin, margin + trim.width];
  const [bottom, top] = [margin, margin + trim.height];
  const upright = (x: number) => [
    [x, bottom - from, x, bottom - to],
    [x, top + from, x, top + to],
  ];
  const level = (y: number) => [
    [left - from, y, left - to, y],
    [right + from, y, right + to, y],
  ];
  const cuts = [...[left, right].flatMap(upright), ...[bottom, top].flatMap(level)];
  const folds = places.length > 1 ? upright(margin + trim.width / 2) : [];
  return `q 0.25 w 0 G\n${lines(cuts)}S\n[2 2] 0 d\n${lines(folds)}S\nQ\n`;
}

function lines(all: readonly (readonly number[])[]): string {
  const text = ([x1, y1, x2, y2]: readonly string[]) => `${x1} ${y1} m ${x2} ${y2} l\n`;
  return all.map((line) => text(line.map((value) => value.toFixed(3)))).join("");
}
