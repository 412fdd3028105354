import { type Breaks, naturalLine, SOFT } from "./breaks.ts";
import { HYPHEN, hangingEnd, hangingStart } from "./hang.ts";
import { firstLetters } from "./pieces.ts";

/** A part of a paragraph's text that gets an element of its own; offsets in the text. */
export interface Span {
  readonly from: number;
  readonly to: number;
  /** The class of its first and of its last part: a sign there hangs in the margin. */
  readonly start?: string | undefined;
  readonly end?: string | undefined;
  /** Whether the browser must not end a line in it. */
  readonly isOneLine: boolean;
  /** Whether it is in the last line, whose spaces have a width of their own. */
  readonly isLast: boolean;
  /** What blanks in code are narrower in its line, which the browser then widens by as much; px. */
  readonly codeShrink?: number | undefined;
  /** What stays free behind its last part, px: its line would have spaces that are too wide. */
  readonly free?: number | undefined;
}

/** How a paragraph's text is written so that its lines end where they should. */
export interface LinePlan {
  /** Offsets of the blanks and soft hyphens at which lines end. */
  readonly ends: ReadonlySet<number>;
  /** All of the text in order. */
  readonly spans: readonly Span[];
  /** Length of the text without the blanks at its end. */
  readonly length: number;
  /** How many lines there are. */
  readonly lines: number;
  /** What each space of the last line is narrower, px: none where it has room. */
  readonly lastShrink: number;
}

/** Where a span begins or ends, and why. */
interface Mark {
  start?: string | undefined;
  end?: string | undefined;
  free?: number | undefined;
  /** The span that begins here is part of one line. */
  isOneLine?: boolean;
}

/** A line of the text with blanks in code. */
interface CodeLine {
  readonly from: number;
  readonly to: number;
  /** What these are narrower, px. */
  readonly shrink: number;
}

/**
 * Plans how the lines of a paragraph are written. Spaces inside a line become such as no line ends at.
 * Signs that hang in the margin, and the last line, get elements: one element ends where a line ends in
 * a sign that hangs, and one begins where a line begins with one. `lines`: the places where the lines
 * end; `width`: that of the lines; `space`: that of a space, and `shrink` what each is narrower, px.
 */
export function planLines(
  flat: string,
  breaks: Breaks,
  lines: readonly number[],
  measures: PlanMeasures,
): LinePlan {
  const ends = new Set<number>();
  const codeLines: CodeLine[] = [];
  const marks = new Map<number, Mark>([[breaks.starts[0]!, {}]]);
  const mark = (at: number, change: Mark) => marks.set(at, { ...marks.get(at), ...change });
  const froms = [0, ...lines.slice(0, -1)];
  for (const from of froms) {
    const start = breaks.starts[from]!;
    const hanging = hangingStart(flat[start]);
    if (hanging) mark(start, { start: hanging });
  }
  for (const [index, place] of lines.slice(0, -1).entries()) {
    const end = breaks.ends[place]!;
    ends.add(end);
    const isSoft = breaks.kinds[place] === SOFT;
    const hanging = hangingEnd(isSoft ? HYPHEN : flat[end - 1]);
    if (hanging) mark(isSoft ? end + 1 : end, { end: hanging });
    const free = freeIn(breaks, froms[index]!, place, measures);
    if (free > 0) mark(isSoft ? end + 1 : end, { free });
    const code = codeLine(breaks, froms[index]!, place, measures);
    if (code) {
      codeLines.push(code);
      mark(code.from, {});
      mark(code.to, {});
    }
    for (const part of keptParts(flat, breaks, [froms[index]!, place, lines[index + 1]!], measures)) {
      mark(part.from, { isOneLine: true });
      mark(part.to, {});
    }
  }
  const { width, spaces } = naturalLine(breaks, froms.at(-1)!, lines.at(-1)!);
  const excess = Math.max(0, width - measures.width + SAFE) / Math.max(1, spaces);
  const last = breaks.starts[froms.at(-1)!]!;
  mark(last, {});
  return {
    ends,
    spans: spansOf(marks, flat.length, last).map((span) => ({
      ...span,
      codeShrink: codeLines.find(({ from, to }) => from <= span.from && span.from < to)?.shrink,
    })),
    length: flat.trimEnd().length,
    lines: lines.length,
    lastShrink: Math.min(excess, measures.shrink),
  };
}

/** Letters may be wider than measured by so much in a line, px. */
const SAFE = 0.5;

interface PlanMeasures {
  readonly width: number;
  readonly space: number;
  readonly shrink: number;
  /** A line whose spaces would be so many times as wide as they are by nature is not stretched. */
  readonly loosest: number;
}

/** What is left for the browser to widen the spaces of such a line, px: letters may be wider than measured. */
const LEFT = 2;

/** A line without spaces, whose blanks in code may be widened instead, counts as one with so many. */
const WITHOUT_SPACES = 0.25;

/** What stays free at the end of a line that is not stretched, px; 0 for one that is. */
function freeIn(
  breaks: Breaks,
  line: number,
  place: number,
  { width, space, loosest }: PlanMeasures,
): number {
  const natural = naturalLine(breaks, line, place);
  const room = width - natural.width;
  return space + room / Math.max(natural.spaces, WITHOUT_SPACES) > loosest * space
    ? Math.max(0, room - LEFT)
    : 0;
}

function spansOf(marks: ReadonlyMap<number, Mark>, length: number, last: number): readonly Span[] {
  const bounds = [...new Set([...marks.keys(), length])].sort((a, b) => a - b);
  return bounds.slice(0, -1).map((from, index) => {
    const to = bounds[index + 1]!;
    const { start, isOneLine = false } = marks.get(from)!;
    const { end, free } = marks.get(to) ?? {};
    return { from, to, start, end, free, isOneLine, isLast: from >= last };
  });
}

/**
 * The browser widens all blanks of a line alike. Those in code are narrower before by as much, so that they
 * have their own width in the end. Not in a line without other spaces.
 */
function codeLine(breaks: Breaks, line: number, place: number, measures: PlanMeasures): CodeLine | undefined {
  const { width, spaces } = naturalLine(breaks, line, place);
  const [from, to] = [breaks.starts[line]!, breaks.starts[place]!];
  if (spaces === 0 || codeBlanksIn(breaks, line, place) === 0) return undefined;
  const room = measures.width - width - freeIn(breaks, line, place, measures);
  return { from, to, shrink: room / spaces + measures.shrink };
}

function codeBlanksIn({ codeBlanks, starts, ends }: Breaks, line: number, place: number): number {
  return codeBlanks.filter((at) => starts[line]! <= at && at < ends[place]!).length;
}

/**
 * Where a browser may end a line besides at a plain space: after signs inside a word, between a sign and an
 * opening bracket, beside formulas and images, after spaces of other widths, and between a dash or hyphen
 * and a no-break space, as which a space inside a line is written (Unicode Standard Annex 14, LB12a).
 */
const MAY_END =
  /[^\s\p{L}\p{N}\p{M}'’‘“”„«»".,:;()[\]%&@#*+=_$£§\u00a0\u00ad](?=\S)|[^\s\p{L}\p{N}\p{M}](?=[(<[{„€°])|\S(?=\ufffc)|[-|\u2010\u2012\u2013\u2027\u2000-\u2006\u2008-\u200a](?=\s|\S)/gu;
/** Some letters are narrower than those of their line on average. */
const NARROWER = 0.7;

/** What the browser must not end a line in around the end of a line, which goes from `from` to `place`. */
function keptParts(
  flat: string,
  breaks: Breaks,
  [from, place, next]: readonly [from: number, place: number, next: number],
  measures: PlanMeasures,
): readonly { readonly from: number; readonly to: number }[] {
  const { width, spaces } = naturalLine(breaks, from, place);
  const code = codeLine(breaks, from, place, measures);
  const shrunk = measures.shrink * spaces + (code ? code.shrink * codeBlanksIn(breaks, from, place) : 0);
  const free = measures.width - width - freeIn(breaks, from, place, measures) + shrunk;
  const isClose = free + breaks.endings[place]! < CLOSE;
  const end = breaks.kinds[place] === SOFT ? breaks.ends[place]! : breaks.ends[place]! - 1;
  const part = partThatFits(flat, breaks, place, next, free);
  return [...(isClose ? dividedWords(flat, breaks.starts[from]!, end) : []), ...(part ? [part] : [])];
}

/** With less room than this beside what hangs, a browser may take a line for too long; px. */
const CLOSE = 1;

/** A word, with the one after it when it ends in a dash. */
const WORD = /[^ \t\n\r\f]+(?:(?<=[-|\u2010\u2012\u2013])[ \t\n\r\f]+[^ \t\n\r\f]+)*/g;

/**
 * Words of a line that a browser could end it in. Where only what hangs in the margin makes it fit, it
 * does end it there: it sees that the text is too long before it sees that its end hangs.
 */
function dividedWords(flat: string, start: number, end: number): { from: number; to: number }[] {
  return [...flat.slice(start, end).matchAll(WORD)]
    .filter(({ 0: word }) => word.search(MAY_END) >= 0)
    .map(({ 0: word, index }) => ({ from: start + index, to: start + index + word.length }));
}

/**
 * The start of the next line up to the last place where the browser could end a line so that what is
 * before it may fit into the line before. It must be kept whole, or its first part would move up.
 */
function partThatFits(flat: string, breaks: Breaks, place: number, next: number, free: number) {
  const from = breaks.starts[place]!;
  const end = breaks.ends[next]!;
  const line = naturalLine(breaks, place, next).width;
  const widthOfLetter = (NARROWER * line) / Math.max(1, end - from);
  let to = from;
  for (const { index } of flat.slice(from, end).matchAll(MAY_END)) {
    if ((index + 1) * widthOfLetter >= free) break;
    to = from + index + 1;
  }
  if (to === from) return undefined;
  // The sign and what follows it must be in one element.
  const rest = flat.slice(to);
  const letters = rest.search(/\S/);
  const more = letters < 0 ? rest.length : letters + firstLetters(rest.slice(letters)).length;
  return { from, to: Math.min(end, to + more) };
}
