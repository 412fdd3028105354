import { type Breaks, naturalLine, SOFT } from "./breaks.ts";
import { HYPHEN, hangingEnd, hangingStart } from "./hang.ts";

/** A part of a paragraph's text that gets an element of its own; offsets in the text. */
export interface Span {
  readonly from: number;
  readonly to: number;
  /** The class of its first and of its last part: a sign there hangs in the margin. */
  readonly start?: string | undefined;
  readonly end?: string | undefined;
  /** The classes of all of it. */
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

/** Where a span begins or ends, and why. */
interface Mark {
  start?: string | undefined;
  end?: string | undefined;
  /** The class of the span that begins here. */
  whole?: string | undefined;
  /** Whether the last line begins here. */
  isLastLine?: boolean;
}

/**
 * Plans how the lines of a paragraph are written. Spaces inside a line become such as no line ends at.
 * Signs that hang in the margin, and the last line, get elements: one element ends where a line ends in
 * a sign that hangs, and one begins where a line begins with one. `lines`: the places where the lines
 * end; `width`: that of the lines; `shrink`: what each space is narrower, px.
 */
export function planLines(
  flat: string,
  breaks: Breaks,
  lines: readonly number[],
  measures: { readonly width: number; readonly shrink: number },
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
  for (const [index, place] of lines.slice(0, -1).entries()) {
    const end = breaks.ends[place]!;
    ends.add(end);
    const isSoft = breaks.kinds[place] === SOFT;
    const hanging = hangingEnd(isSoft ? HYPHEN : flat[end - 1]);
    if (hanging) mark(isSoft ? end + 1 : end, { end: hanging });
    const { width, spaces } = naturalLine(breaks, froms[index]!, place);
    const free = measures.width - width + measures.shrink * spaces;
    if (free + breaks.endings[place]! < CLOSE) {
      for (const { from, to } of dividedWords(flat, breaks.starts[froms[index]!]!, isSoft ? end : end - 1)) {
        mark(from, { whole: "one-word" });
        mark(to, {});
      }
    }
    const word = wordThatFits(flat, breaks, place, lines[index + 1]!, free);
    if (!word) continue;
    mark(word.from, { whole: "one-word" });
    mark(word.to, {});
  }
  mark(breaks.starts[froms.at(-1)!]!, { isLastLine: true });
  return { ends, spans: spansOf(marks, flat.length), length: flat.trimEnd().length };
}

function spansOf(marks: ReadonlyMap<number, Mark>, length: number): readonly Span[] {
  const bounds = [...new Set([...marks.keys(), length])].sort((a, b) => a - b);
  let isLast = false;
  return bounds.slice(0, -1).map((from, index) => {
    const to = bounds[index + 1]!;
    const { start, whole, isLastLine } = marks.get(from)!;
    isLast ||= isLastLine === true;
    const both = [whole, isLast ? "last-line" : undefined].filter((name) => name !== undefined);
    return { from, to, start, end: marks.get(to)?.end, whole: both.join(" ") || undefined };
  });
}

/** Signs inside a word after which a browser may end a line. */
const MAY_END = /[^\s\p{L}\p{N}\p{M}'’‘“”„«»".,:;()[\]%&@#*+=_$€£§°\u00a0\u00ad](?=\S)/u;
/** Letters of a word may be narrower than those of its line on average. */
const NARROWER = 0.7;

/** With less room than this beside what hangs, a browser may take a line for too long; px. */
const CLOSE = 1;

/**
 * Words of a line that a browser could end it in. Where only what hangs in the margin makes it fit, it
 * does end it there: it sees that the text is too long before it sees that its end hangs.
 */
function dividedWords(flat: string, start: number, end: number): { from: number; to: number }[] {
  return [...flat.slice(start, end).matchAll(/[^ \t\n\r\f]+/g)]
    .filter(({ 0: word }) => MAY_END.test(word))
    .map(({ 0: word, index }) => ({ from: start + index, to: start + index + word.length }));
}

/**
 * The first word of the next line, or what goes on there of a divided one, when the browser could end a
 * line inside it and its first part may fit into the line before: it must be kept whole, or that part
 * would move up.
 */
function wordThatFits(flat: string, breaks: Breaks, place: number, next: number, free: number) {
  const from = breaks.starts[place]!;
  const end = breaks.ends[next]!;
  const space = flat.slice(from, end).search(/[ \t\n\r\f]/);
  const to = space < 0 ? end : from + space;
  const at = flat.slice(from, to).search(MAY_END);
  if (at < 0) return undefined;
  const line = naturalLine(breaks, place, next).width;
  const part = ((at + 1) / Math.max(1, end - from)) * line * NARROWER;
  return part < free ? { from, to } : undefined;
}
