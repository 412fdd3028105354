import { type Breaks, type LineMeasures, SOFT } from "./breaks.ts";
import { type LineSpaces, spacesOfLine } from "./rivers.ts";

/** What is allowed while a paragraph is broken. */
export interface Attempt {
  /** Whether words may be divided. */
  readonly hyphens: boolean;
  /** The most that a space may grow, in multiples of `stretch`. */
  readonly loosest: number;
  /** Whether two lines in a row may end in hyphens. */
  readonly pairs: boolean;
}

/** Lines of a paragraph, and how bad they are. */
export interface BrokenParagraph {
  /** Index of the place where each line ends. */
  readonly lines: readonly number[];
  readonly demerits: number;
  /** Whether the last line is too short, or the rest of a word nearly alone. */
  readonly isShort: boolean;
}

/** For each line, so that of equally even paragraphs the one with fewer lines is taken; as in TeX. */
const LINE_PENALTY = 10;
/** For a loose line beside a tight one; as in TeX. */
const UNEVEN = 10000;
/** For two lines in a row that end in hyphens: as few as can be, where an attempt allows them. TeX has 10,000. */
const PAIR = 1e9;
/** For a hyphen at the end of the last line but one; as in TeX. */
const HYPHEN_BEFORE_LAST = 5000;
/**
 * For a last line that is the rest of a word, with one more word or none: as a line whose spaces are wider than an
 * em, and less than a pair.
 */
const REST_OF_WORD = 6e8;
/** With two words, a last line that is longer than this share of the others may begin with the rest of a word. */
const LONG_REST = 1 / 2;
/** A line tighter than this could run over when letters are not exactly as wide as measured. */
const TIGHTEST = -0.92;

/** A way to set all text up to a place; the last line of it and what came before. */
interface Way {
  readonly at: number;
  /** How loose its last line is: 0 is tight, 1 normal, 2 loose, 3 very loose. */
  readonly looseness: number;
  readonly demerits: number;
  readonly before: Way | undefined;
  /** Where the spaces of its last line are. */
  readonly spaces: LineSpaces | undefined;
}

/**
 * Breaks a paragraph into lines as a whole, so that its spaces are as even as possible (Knuth and Plass,
 * “Breaking paragraphs into lines”, Software: Practice and Experience 11, 1981; the demerits are those
 * of TeX, see “The TeXbook”, chapter 14). Undefined when it is not possible within what `attempt` allows.
 */
export function breakParagraph(
  breaks: Breaks,
  measures: LineMeasures,
  attempt: Attempt,
): BrokenParagraph | undefined {
  const end = breaks.ends.length - 1;
  let active: Way[] = [{ at: 0, looseness: 1, demerits: 0, before: undefined, spaces: undefined }];
  for (let place = 1; place < end; place++) {
    if (breaks.kinds[place] === SOFT && !attempt.hyphens) continue;
    active = waysTo(place, active, breaks, measures, attempt);
    if (active.length === 0) return undefined;
  }
  return lastLine(active, breaks, measures);
}

/** The best way to a place for each looseness, and those ways before it that can still go on. */
function waysTo(
  place: number,
  active: readonly Way[],
  breaks: Breaks,
  { width, space, stretch, shrink, river }: LineMeasures,
  attempt: Attempt,
): Way[] {
  const going: Way[] = [];
  const best: (Way | undefined)[] = [];
  const upTo = breaks.widthsBefore[place]!;
  const ending = breaks.endings[place]!;
  const isFlagged = breaks.flagged[place]!;
  for (const way of active) {
    const from = way.at;
    const inner = upTo - breaks.widthsAfter[from]! - breaks.beginnings[from]!;
    const spaces = breaks.spacesBefore[place]! - breaks.spacesAfter[from]!;
    const room = width - inner - ending;
    const ratio = ratioOf(room, spaces, stretch, shrink);
    // A hyphen makes the line longer than it would be with more of the word's letters.
    if (ratio >= TIGHTEST || inner - spaces * shrink < width) going.push(way);
    if (ratio < TIGHTEST || ratio > attempt.loosest) continue;
    const isPair = isFlagged && from > 0 && breaks.flagged[from]!;
    if (isPair && !attempt.pairs) continue;
    const looseness = loosenessOf(ratio);
    let demerits = way.demerits + demeritsOf(ratio, breaks.penalties[place]!);
    if (Math.abs(looseness - way.looseness) > 1) demerits += UNEVEN;
    if (isPair) demerits += PAIR;
    const least = best[looseness]?.demerits ?? Number.POSITIVE_INFINITY;
    // Rivers are looked for only where they decide: that takes longest.
    if (demerits >= least) continue;
    const widened = space + room / Math.max(spaces, 1);
    const line = spacesOfLine(breaks, [from, place], { width: widened, natural: space }, way.spaces);
    demerits += river * line.rivers;
    if (demerits < least) best[looseness] = { at: place, looseness, demerits, before: way, spaces: line };
  }
  for (const way of best) if (way) going.push(way);
  return going;
}

/** How much each space of a line grows or shrinks, as a share of what it may. */
function ratioOf(room: number, spaces: number, stretch: number, shrink: number): number {
  if (room >= 0) return room / (Math.max(spaces, 0.25) * stretch);
  return spaces > 0 ? room / (spaces * shrink) : Number.NEGATIVE_INFINITY;
}

function loosenessOf(ratio: number): number {
  if (ratio < -0.5) return 0;
  if (ratio <= 0.5) return 1;
  return ratio <= 1 ? 2 : 3;
}

function demeritsOf(ratio: number, penalty: number): number {
  const badness = 100 * Math.abs(ratio) ** 3;
  return (LINE_PENALTY + badness) ** 2 + penalty ** 2;
}

/** Ends the paragraph: its last line keeps its natural spaces where there is room for them. */
function lastLine(
  active: readonly Way[],
  breaks: Breaks,
  { width, shortest, short, stretch, shrink }: LineMeasures,
): BrokenParagraph | undefined {
  const end = breaks.ends.length - 1;
  let best: { way: Way; demerits: number; isShort: boolean } | undefined;
  for (const way of active) {
    const natural = breaks.widthsBefore[end]! - breaks.widthsAfter[way.at]! - breaks.beginnings[way.at]!;
    const spaces = breaks.spacesBefore[end]! - breaks.spacesAfter[way.at]!;
    const ratio = Math.min(0, ratioOf(width - natural, spaces, stretch, shrink));
    if (ratio < TIGHTEST) continue;
    const isAlone = way.before !== undefined && (spaces === 0 || natural < shortest);
    const isRest = breaks.flagged[way.at]! && (spaces === 0 || (spaces === 1 && natural < width * LONG_REST));
    let demerits = way.demerits + demeritsOf(ratio, 0);
    if (isAlone) demerits += short;
    if (isRest) demerits += REST_OF_WORD;
    if (breaks.flagged[way.at]) demerits += HYPHEN_BEFORE_LAST;
    if (!best || demerits < best.demerits) best = { way, demerits, isShort: isAlone || isRest };
  }
  if (!best) return undefined;
  const lines = [end];
  for (let way: Way | undefined = best.way; way?.before; way = way.before) lines.unshift(way.at);
  return { lines, demerits: best.demerits, isShort: best.isShort };
}
