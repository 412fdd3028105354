import { HANGS_AT_START, HYPHEN } from "./hang.ts";
import type { Paragraph } from "./paragraphs.ts";
import { firstLetters } from "./pieces.ts";
import type { LinePlan, Span } from "./plan-lines.ts";

const NO_BREAK_SPACE = "\u00a0";
const SOFT_HYPHEN = "\u00ad";
const SIGNS = /[ \t\n\r\f]+|\u00ad/g;
const BLANK = /^[ \u00a0]*$/;

/** Classes of parts in which the browser keeps to one line, and of those in the last line. */
const ONE_LINE = "one-line";
const LAST_LINE = "last-line";
/**
 * Class of a paragraph with formulas or images, in which lines end only in parts of the class below. A browser
 * may end a line before and behind each of them, also beside a no-break space, which would then begin the next
 * line. https://www.w3.org/TR/css-text-3/#line-break-details
 */
const BOXES = "with-boxes";
const LINE_END = "line-end";
/** A word with the blank at which a line ends, or such a blank at the start of a text. */
const WORD_AT_END = /[^ \u00a0]* /g;

type TextToken = Extract<Paragraph["tokens"][number], { readonly kind: "text" }>;

/** A part of a text node as it is written, and the classes of its element. */
interface Part {
  data: string;
  classes: readonly string[];
  /** What its blanks are narrower, px: see `Span`. */
  codeShrink?: number | undefined;
  /** What stays free behind it, px: see `Span`. */
  free?: number | undefined;
}

/**
 * Writes a paragraph so that its lines end as planned. It loses its soft hyphens, but for those at the
 * ends of lines, which become hyphens. Gives a function that undoes it.
 */
export function writeLines({ tokens, element }: Paragraph, plan: LinePlan): () => void {
  const undone: (() => void)[] = [];
  const replace = (old: ChildNode, nodes: readonly ChildNode[]) => {
    const { parentNode, nextSibling } = old;
    old.replaceWith(...nodes);
    undone.unshift(() => {
      for (const node of nodes) node.remove();
      parentNode!.insertBefore(old, nextSibling);
    });
  };
  const state: Writing = { plan, offset: 0, span: 0, isAfterSpace: true };
  const hasBoxes = keepsBoxes(tokens, plan);
  for (const token of tokens) {
    if (token.kind === "box") {
      state.offset++;
      state.isAfterSpace = false;
    }
    // No line may end where one could but does not.
    if (token.kind === "break" && !plan.ends.has(state.offset)) replace(token.element, []);
    if (token.kind === "text") {
      const { offset } = state;
      const parts = withoutBlanks(partsOf(token, state));
      const written = hasBoxes ? withLineEnds(parts, endsInWord(token.text.data, offset, plan)) : parts;
      replace(
        token.text,
        written.map((part) => nodeOf(part, plan.lastShrink)),
      );
    }
  }
  element.dataset.set = String(plan.lines);
  element.classList.toggle(BOXES, hasBoxes);
  return () => {
    for (const undo of undone) undo();
    delete element.dataset.set;
    element.classList.remove(BOXES);
  };
}

/** Whether a paragraph has formulas or images, and no line ends at an element that only allows it to. */
function keepsBoxes(tokens: Paragraph["tokens"], { ends }: LinePlan): boolean {
  let offset = 0;
  let hasBoxes = false;
  for (const token of tokens) {
    if (token.kind === "break" && ends.has(offset)) return false;
    if (token.kind === "text") offset += token.text.data.length;
    if (token.kind !== "box") continue;
    hasBoxes = true;
    offset++;
  }
  return hasBoxes;
}

/** Whether a line ends in a text at something else than a blank: a soft hyphen or dash. */
function endsInWord(data: string, offset: number, { ends }: LinePlan): boolean {
  return [...ends].some(
    (end) => end > offset && end < offset + data.length && /[^ \t\n\r\f]/.test(data[end - offset]!),
  );
}

/**
 * Puts the blanks at which lines end, with the word before them, into parts of their own. Where a line ends in
 * a word (`isDivided`), all of the text may be at the end of a line.
 */
function withLineEnds(parts: readonly Part[], isDivided: boolean): readonly Part[] {
  return parts.flatMap((part) => {
    const { data, classes, codeShrink, free } = part;
    if (classes.includes(ONE_LINE)) return [part];
    if (isDivided) return [{ ...part, classes: [...classes, LINE_END] }];
    const pieces = piecesAtEnds(data);
    return pieces.map(({ text, isEnd }, index): Part => {
      const own = classes.filter(
        (name) => name === LAST_LINE || (name === HANGS_AT_START ? index === 0 : index === pieces.length - 1),
      );
      const isLast = index === pieces.length - 1;
      return {
        data: text,
        classes: isEnd ? [...own, LINE_END] : own,
        codeShrink,
        free: isLast ? free : undefined,
      };
    });
  });
}

/** Divides a text so that each blank at which a line ends is in a piece with the word before it, or after it. */
function piecesAtEnds(data: string): { readonly text: string; readonly isEnd: boolean }[] {
  const pieces: { text: string; isEnd: boolean }[] = [];
  let last = 0;
  for (const { 0: word, index } of data.matchAll(WORD_AT_END)) {
    // A blank alone would be lost by Paged.js.
    const from = BLANK.test(data.slice(last, index)) ? last : index;
    const end = index + word.length;
    const to = BLANK.test(data.slice(from, end)) ? end + firstLetters(data.slice(end)).length : end;
    if (from > last) pieces.push({ text: data.slice(last, from), isEnd: false });
    pieces.push({ text: data.slice(from, to), isEnd: true });
    last = to;
  }
  const rest = data.slice(last);
  const before = pieces.at(-1);
  if (before && BLANK.test(rest)) before.text += rest;
  else pieces.push({ text: rest, isEnd: false });
  return pieces;
}

/** How far the writing has come. */
interface Writing {
  readonly plan: LinePlan;
  /** Offset in the paragraph's text. */
  offset: number;
  /** Index of the span at this offset. */
  span: number;
  isAfterSpace: boolean;
}

function partsOf({ text: { data }, style }: TextToken, state: Writing): Part[] {
  const { spans } = state.plan;
  const from = state.offset;
  const to = from + data.length;
  const parts: Part[] = [];
  while (state.offset < to) {
    while (state.span < spans.length - 1 && spans[state.span]!.to <= state.offset) state.span++;
    const span: Span | undefined = spans[state.span];
    const isBefore = span !== undefined && state.offset < span.from;
    const end = Math.min(to, isBefore ? span.from : Math.max(span?.to ?? to, state.offset + 1));
    const classes =
      isBefore || !span
        ? []
        : [
            state.offset === span.from && span.start,
            end === span.to && span.end,
            span.isOneLine && ONE_LINE,
            span.isLast && LAST_LINE,
          ];
    const written = writtenText(data.slice(state.offset - from, end - from), state);
    parts.push({
      data: written,
      classes: classes.filter((name) => typeof name === "string"),
      codeShrink: style.isCode && !isBefore ? span?.codeShrink : undefined,
      free: !isBefore && end === span?.to ? span.free : undefined,
    });
    state.offset = end;
  }
  return parts;
}

/** Text as it is written. Blanks that HTML would collapse are left out. */
function writtenText(data: string, state: Writing): string {
  const { plan, offset } = state;
  let isAfterSpace = state.isAfterSpace;
  let last = 0;
  const written = data.replace(SIGNS, (sign, index: number) => {
    if (index > last) isAfterSpace = false;
    last = index + sign.length;
    const isEnd = plan.ends.has(offset + index);
    if (sign === SOFT_HYPHEN) return isEnd ? HYPHEN : "";
    if (isAfterSpace || offset + index >= plan.length) return "";
    isAfterSpace = true;
    return isEnd ? " " : NO_BREAK_SPACE;
  });
  state.isAfterSpace = isAfterSpace && last === data.length;
  return written;
}

/**
 * Adds parts that are blank to the part before them, or to the one after. Paged.js loses blanks that
 * have a text node of their own.
 */
function withoutBlanks(parts: readonly Part[]): readonly Part[] {
  const kept: Part[] = [];
  let blank = "";
  for (const part of parts) {
    const { data } = part;
    const before = kept.at(-1);
    if (BLANK.test(data)) {
      if (before) before.data += data;
      else blank += data;
    } else {
      kept.push(...withBlank(blank, part));
      blank = "";
    }
  }
  return blank === "" ? kept : [...kept, { data: blank, classes: [] }];
}

/** Puts a blank before a part. A line may end at it, so it is not in what the browser keeps on one line. */
function withBlank(blank: string, part: Part): readonly Part[] {
  const { data, classes, codeShrink, free } = part;
  if (blank === "" || !classes.includes(ONE_LINE)) return [{ ...part, data: blank + data }];
  const first = firstLetters(data);
  const rest = {
    data: data.slice(first.length),
    classes: classes.filter((name) => name === ONE_LINE || name === LAST_LINE),
    codeShrink,
    free,
  };
  const start = { data: blank + first, classes: classes.filter((name) => name !== ONE_LINE), codeShrink };
  return rest.data === "" ? [{ ...start, free }] : [start, rest];
}

/** Paragraphs have no style of their own: Paged.js would take them for elements that are not shown. */
function nodeOf({ data, classes, codeShrink, free }: Part, lastShrink: number): Text | HTMLElement {
  const text = document.createTextNode(data);
  const isNarrower = codeShrink !== undefined && /[ \u00a0]/.test(data);
  if (classes.length === 0 && !BLANK.test(data) && !isNarrower && !free) return text;
  const span = document.createElement("span");
  if (lastShrink > 0 && classes.includes(LAST_LINE))
    span.style.setProperty("--last-shrink", `${-lastShrink}px`);
  if (isNarrower) span.style.wordSpacing = `${-codeShrink}px`;
  if (free) span.style.paddingInlineEnd = `${free}px`;
  if (classes.length > 0) span.className = classes.join(" ");
  span.append(text);
  return span;
}
