import { HYPHEN } from "./hang.ts";
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

/** A part of a text node as it is written, and the classes of its element. */
interface Part {
  data: string;
  classes: readonly string[];
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
  for (const token of tokens) {
    if (token.kind === "box") {
      state.offset++;
      state.isAfterSpace = false;
    }
    // No line may end where one could but does not.
    if (token.kind === "break" && !plan.ends.has(state.offset)) replace(token.element, []);
    if (token.kind === "text")
      replace(token.text, withoutBlanks(partsOf(token.text.data, state)).map(nodeOf));
  }
  element.dataset.set = String(plan.lines);
  return () => {
    for (const undo of undone) undo();
    delete element.dataset.set;
  };
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

function partsOf(data: string, state: Writing): Part[] {
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
    parts.push({ data: written, classes: classes.filter((name) => typeof name === "string") });
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
  for (const { data, classes } of parts) {
    const before = kept.at(-1);
    if (BLANK.test(data)) {
      if (before) before.data += data;
      else blank += data;
    } else {
      kept.push(...withBlank(blank, { data, classes }));
      blank = "";
    }
  }
  return blank === "" ? kept : [...kept, { data: blank, classes: [] }];
}

/** Puts a blank before a part. A line may end at it, so it is not in what the browser keeps on one line. */
function withBlank(blank: string, part: Part): readonly Part[] {
  const { data, classes } = part;
  if (blank === "" || !classes.includes(ONE_LINE)) return [{ data: blank + data, classes }];
  const first = firstLetters(data);
  const rest = {
    data: data.slice(first.length),
    classes: classes.filter((name) => name === ONE_LINE || name === LAST_LINE),
  };
  const start = { data: blank + first, classes: classes.filter((name) => name !== ONE_LINE) };
  return rest.data === "" ? [start] : [start, rest];
}

function nodeOf({ data, classes }: Part): Text | HTMLElement {
  const text = document.createTextNode(data);
  if (classes.length === 0 && !BLANK.test(data)) return text;
  const span = document.createElement("span");
  if (classes.length > 0) span.className = classes.join(" ");
  span.append(text);
  return span;
}
