import { type Breaks, naturalLine, SOFT, SPACE } from "./breaks.ts";
import { HYPHEN, hangingEnd, hangingStart } from "./hang.ts";

/** A part of a paragraph's text that gets an element of its own; offsets in the text. */
export interface Span {
  readonly from: number;
  readonly to: number;
  /** The class of its first and of its last part: a sign there hangs in the margin. */
  readonly start?: string | undefined;
  readonly end?: string | undefined;
  /** The class of all of it. */
  readonly whole?: string | undefined;
}

/** How a paragraph's text is written so that its lines end where they should. */
export interface LinePlan {
  /** Offsets of the blanks and soft hyphens at which lines end. */
  readonly ends: ReadonlySet<number>;
  /** All of the text in order. */
  readonly spans: readonly Span[];
  /** Length of the text without the blanks at its end. */
  readonly length: number;
}

/** Where a span begins or ends, and the classes of what hangs there. */
interface Mark {
  start?: string | undefined;
  end?: string | undefined;
}

/** A part of the text that the browser must not divide. */
interface Kept {
  readonly from: number;
  readonly to: number;
}

/** The measures of the lines: their width, what each space is narrower, and the size of the type, px. */
interface Measures {
  readonly width: number;
  readonly shrink: number;
  readonly em: number;
}

/**
 * Plans how the lines of a paragraph are written. Spaces inside a line become such as no line ends at.
 * Signs that hang in the margin, and the last line, get elements: one element ends where a line ends in
 * a sign that hangs, and one begins where a line begins with one. `lines`: the places where the lines end.
 */
export function planLines(
  flat: string,
  breaks: Breaks,
  lines: readonly number[],
  measures: Measures,
): LinePlan {
  const ends = new Set<number>();
  const marks = new Map<number, Mark>([[breaks.starts[0]!, {}]]);
  const mark = (at: number, change: Mark) => marks.set(at, { ...marks.get(at), ...change });
  const froms = [0, ...lines.slice(0, -1)];
  for (const from of froms) {
    const start = breaks.starts[from]!;
    const hanging = hangingStart(flat[start]);
    if (hanging) mark(start, { start: hanging });
  }
  const kept: Kept[] = [];
  for (const [index, place] of lines.slice(0, -1).entries()) {
    const end = breaks.ends[place]!;
    ends.add(end);
    const isSoft = breaks.kinds[place] === SOFT;
    const hanging = hangingEnd(isSoft ? HYPHEN : flat[end - 1]);
    const line = { from: breaks.starts[froms[index]!]!, to: isSoft ? end + 1 : end };
    if (hanging) mark(line.to, { end: hanging });
    const { width, spaces } = naturalLine(breaks, froms[index]!, place);
    const free = measures.width - width + measures.shrink * spaces;
    if (hanging && free < TIGHT * measures.em && MAY_END_INSIDE.test(flat.slice(line.from, end)))
      kept.push(line);
    const word = wordThatFits(flat, breaks, place, lines[index + 1]!, free);
    if (word) kept.push(word);
  }
  for (const at of kept.flatMap(({ from, to }) => [from, to])) mark(at, {});
  const last = breaks.starts[froms.at(-1)!]!;
  mark(last, {});
  return { ends, spans: spansOf(marks, { last, kept }, flat.length), length: flat.trimEnd().length };
}

function spansOf(
  marks: ReadonlyMap<number, Mark>,
  { last, kept }: { readonly last: number; readonly kept: readonly Kept[] },
  length: number,
): readonly Span[] {
  const bounds = [...new Set([...marks.keys(), length])].sort((a, b) => a - b);
  return bounds.slice(0, -1).map((from, index) => {
    const to = bounds[index + 1]!;
    const classes = from >= last ? ["last-line"] : [];
    if (kept.some((part) => part.from <= from && to <= part.to)) classes.push("one-word");
    const whole = classes.length > 0 ? classes.join(" ") : undefined;
    return { from, to, start: marks.get(from)!.start, end: marks.get(to)?.end, whole };
  });
}

/**
 * A line that has less room than this, em, and ends in a sign that hangs may be too long for the browser
 * until it has reached that sign, so it would end the line at a hyphen or dash before.
 */
const TIGHT = 0.3;
/** A hyphen or dash in a line, in a word or between words. */
const MAY_END_INSIDE = /[-\u2010-\u2014|/?](?!$)/u;
/** Signs inside a word after which a browser may end a line. */
const MAY_END = /[^\s\p{L}\p{N}\p{M}'’‘“”„«»".,:;()[\]%&@#*+=_$€£§°\u00a0\u00ad](?=\S)/u;
/** Letters of a word may be narrower than those of its line on average. */
const NARROWER = 0.7;

/**
 * The first word of the next line, when the browser could end a line inside it and its first part may
 * fit into the line before: it must be kept whole, or that part would move up.
 */
function wordThatFits(flat: string, breaks: Breaks, place: number, next: number, free: number) {
  const from = breaks.starts[place]!;
  const end = breaks.ends[next]!;
  const space = flat.slice(from, end).search(/[ \t\n\r\f]/);
  const to = space < 0 ? end : from + space;
  const at = flat.slice(from, to).search(MAY_END);
  if (at < 0 || breaks.kinds[place] !== SPACE) return undefined;
  const line = naturalLine(breaks, place, next).width;
  const part = ((at + 1) / Math.max(1, end - from)) * line * NARROWER;
  return part < free ? { from, to } : undefined;
}
