/** Why a line may end at a place. */
export const SPACE = 0;
/** At a soft hyphen: a hyphen is added. */
export const SOFT = 1;
/** After a hyphen, a dash or in an address: nothing is added. */
export const INSIDE = 2;

/**
 * The places of a paragraph where a line may end, in order, as arrays of equal length. The first stands
 * for the paragraph's start, the last for its end. Widths are in px and count from the paragraph's
 * start, with spaces of their natural width.
 */
export interface Breaks {
  /** Where the line's text ends, and where that of the next line begins; offsets in the text. */
  readonly ends: readonly number[];
  readonly starts: readonly number[];
  readonly kinds: readonly number[];
  /** Width of all text before the line's end, and before the next line's start. */
  readonly widthsBefore: readonly number[];
  readonly widthsAfter: readonly number[];
  /** Number of spaces before the line's end, and before the next line's start. */
  readonly spacesBefore: readonly number[];
  readonly spacesAfter: readonly number[];
  /** What a line that ends here is wider: the hyphen, less what hangs in the margin. */
  readonly endings: readonly number[];
  /** What a line that begins here is narrower: what hangs in the margin. */
  readonly beginnings: readonly number[];
  /** How little a line should end here; 0 for a plain space. */
  readonly penalties: readonly number[];
  /** Whether such a line ends in a hyphen or dash. */
  readonly flagged: readonly boolean[];
  /** Where each space begins; not of equal length with the others. NaN for those inside of words. */
  readonly gaps: readonly number[];
  /** Offsets of the blanks in code, which are not spaces: their width does not change. */
  readonly codeBlanks: readonly number[];
}

/** The measures of a paragraph's lines, px. */
export interface LineMeasures {
  readonly width: number;
  /** The natural width of a space. */
  readonly space: number;
  /** How much a space may grow or shrink without being bad. */
  readonly stretch: number;
  readonly shrink: number;
  /** A last line should be wider than this. */
  readonly shortest: number;
  /** The demerits of one that is not. */
  readonly short: number;
  /** The demerits of each space that goes on with a river. */
  readonly river: number;
}

/** A line between two places, as it is before its spaces are stretched or shrunk. */
export interface NaturalLine {
  readonly width: number;
  readonly spaces: number;
}

/** The line from one place to another. */
export function naturalLine(breaks: Breaks, from: number, to: number): NaturalLine {
  return {
    width:
      breaks.widthsBefore[to]! - breaks.widthsAfter[from]! + breaks.endings[to]! - breaks.beginnings[from]!,
    spaces: breaks.spacesBefore[to]! - breaks.spacesAfter[from]!,
  };
}
