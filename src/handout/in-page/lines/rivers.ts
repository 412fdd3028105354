import type { Breaks } from "./breaks.ts";

/** A river is a run of so many lines or more. */
const FEWEST = 3;
/** Spaces of two lines belong to one river when they share so much of the narrower one. */
const SHARED = 0.5;

/** Where the spaces of a line are, and how many lines of spaces stand above each, itself counted. */
export interface LineSpaces {
  /** Left edges, px from the margin. */
  readonly lefts: readonly number[];
  readonly runs: readonly number[];
  /** Width of each, px. */
  readonly width: number;
  /** How many of them go on with a river, or make one. */
  readonly rivers: number;
}

/** Places the spaces of a line below those of the line `before` it. `width`: that of its spaces, `natural` their usual one; px. */
export function spacesOfLine(
  { gaps, widthsAfter, beginnings, spacesAfter, spacesBefore }: Breaks,
  [from, to]: readonly [from: number, to: number],
  { width, natural }: { readonly width: number; readonly natural: number },
  before: LineSpaces | undefined,
): LineSpaces {
  const lefts: number[] = [];
  const runs: number[] = [];
  let rivers = 0;
  const first = spacesAfter[from]!;
  const start = widthsAfter[from]! + beginnings[from]!;
  for (let index = first; index < spacesBefore[to]!; index++) {
    const left = gaps[index]! - start + (index - first) * (width - natural);
    const run = 1 + (before ? runAbove(left, width, before) : 0);
    lefts.push(left);
    runs.push(run);
    if (run >= FEWEST) rivers++;
  }
  return { lefts, runs, width, rivers };
}

/** The longest run that a space is right below. */
function runAbove(left: number, width: number, { lefts, runs, width: above }: LineSpaces): number {
  const least = SHARED * Math.min(width, above);
  let run = 0;
  for (let at = 0; at < lefts.length; at++) {
    const shared = Math.min(lefts[at]! + above, left + width) - Math.max(lefts[at]!, left);
    if (shared >= least && runs[at]! > run) run = runs[at]!;
  }
  return run;
}
