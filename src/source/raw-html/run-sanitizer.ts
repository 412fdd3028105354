import { Parser } from "htmlparser2";
import Token from "markdown-it/lib/token.mjs";
import type { Report } from "../../diagnostics/report.ts";
import { LIMITS } from "../../model/limits.ts";
import type { Span } from "../../model/span.ts";
import { reportLimit } from "../limits/report-limit.ts";
import type { FindSpan } from "../references/find-span.ts";
import { DROPPED_WITH_CONTENT, ELEMENTS_HINT, sanitizeElement } from "./sanitize-element.ts";

/** An element that is dropped with its content, and where it starts. */
export interface Dropped {
  readonly name: string;
  readonly span: Span;
}

/** Sanitizes the raw HTML of one run of siblings, which comes in pieces with other tokens in between. */
export interface RunSanitizer {
  /** Tokens for the next piece of HTML. `line` counts from 1, `level` is the token's nesting. */
  feed(html: string, line: number, level: number): Token[];
  /** Closing tokens for elements opened deeper than `level`, whose block ends here. */
  closeInside(level: number): Token[];
  /** The element that the next tokens are inside of, when it is dropped with its content. */
  dropping(): Dropped | undefined;
  /** Closing tokens for all elements that are still open. */
  end(): Token[];
}

/** What sanitizing reports to, and how it finds places. */
export interface Surroundings {
  readonly report: Report;
  readonly findSpan: FindSpan;
  /** Names of elements that nothing closes. Their tags are left out and their content is kept. */
  readonly unclosed: ReadonlySet<string>;
}

/** An element that is open. */
interface Open {
  readonly name: string;
  readonly level: number;
  readonly span: () => Span;
  /** Makes the token that closes it. */
  readonly close: () => Token;
}

/** What is known at one point of a run of siblings. */
interface State {
  readonly around: Surroundings;
  readonly open: Open[];
  /** Tokens that were made since the last `take`. */
  made: Token[];
  /** The piece that is being read, and where it begins in all that was read. */
  piece: { readonly html: string; readonly start: number; line: number; counted: number };
  level: number;
  /** How many elements are open, those that are dropped as well. */
  depth: number;
  /** Whether too many were: what follows is left out. */
  isTooDeep: boolean;
  /** The element whose content is being dropped. */
  dropping: Dropped | undefined;
}

/** A sanitizer for one run; reports what is dropped or left open. */
export function createRunSanitizer(around: Surroundings): RunSanitizer {
  const piece = { html: "", start: 0, line: 1, counted: 0 };
  const state: State = {
    ...{ around, open: [], made: [], piece, level: 0, depth: 0 },
    ...{ isTooDeep: false, dropping: undefined },
  };
  const parser = createParser(state);
  return {
    feed(html, line, level) {
      if (state.isTooDeep) return [];
      state.level = level;
      state.piece = { html, start: state.piece.start + state.piece.html.length, line, counted: 0 };
      parser.write(html);
      return take(state);
    },
    dropping: () => state.dropping,
    closeInside: (level) => closeDeeperThan(level, state),
    end: () => closeDeeperThan(-1, state),
  };
}

/** A lenient HTML parser that turns its events into tokens. */
function createParser(state: State): Parser {
  const parser: Parser = new Parser(
    {
      onopentag: (name, attributes) => {
        const span = placeOf(parser.startIndex, state);
        if (++state.depth > LIMITS.nesting.most) {
          stop(span(), state);
          parser.pause();
        } else if (state.dropping === undefined) openElement(name, attributes, span, state);
      },
      onclosetag: (name) => {
        state.depth--;
        if (state.dropping?.name === name) state.dropping = undefined;
        else if (state.dropping === undefined && state.open.at(-1)?.name === name) closeLast(state);
      },
      ontext: (text) => {
        placeOf(parser.startIndex, state);
        if (state.dropping !== undefined || text === "") return;
        const token = new Token("text", "", 0);
        token.content = text;
        push(token, state);
      },
    },
    { decodeEntities: true, lowerCaseTags: true, lowerCaseAttributeNames: true },
  );
  return parser;
}

/** Goes on to the line of a place in all that was read; gives a function that finds its column as well. */
function placeOf(index: number, { piece, around }: State): () => Span {
  const at = Math.max(piece.counted, index - piece.start);
  for (let next = piece.html.indexOf("\n", piece.counted); next >= 0 && next < at; ) {
    piece.line++;
    next = piece.html.indexOf("\n", next + 1);
  }
  piece.counted = at;
  const { line, html } = piece;
  return () => around.findSpan(html.slice(at, html.indexOf(">", at) + 1).split("\n")[0]!, line, line);
}

function openElement(name: string, attributes: Record<string, string>, span: () => Span, state: State): void {
  const { report } = state.around;
  if (DROPPED_WITH_CONTENT.includes(name)) {
    state.dropping = { name, span: span() };
    const message = `<${name}> is not allowed: it is left out with everything in it`;
    report("html/dropped", state.dropping.span, message, ELEMENTS_HINT);
    return;
  }
  const kept = sanitizeElement(name, attributes, span, report);
  if (!kept) return;
  push(kept.open, state);
  if (kept.close) state.open.push({ name, level: state.level, span, close: kept.close });
}

/** Leaves out what follows: the parser compares each end with all elements that are open. */
function stop(span: Span, state: State): void {
  reportLimit(LIMITS.nesting, span.line, state.around.report);
  state.isTooDeep = true;
  state.dropping = undefined;
}

function closeLast(state: State): void {
  push(state.open.pop()!.close(), state);
}

/** Closes the elements that were opened deeper than a level, and reports them. */
function closeDeeperThan(level: number, state: State): Token[] {
  for (let last = state.open.at(-1); last && last.level > level; last = state.open.at(-1)) {
    const hint = `add </${last.name}> before its block ends`;
    state.around.report("html/unbalanced", last.span(), `<${last.name}> is never closed`, hint);
    closeLast(state);
  }
  return take(state);
}

function push(token: Token, state: State): void {
  token.level = state.level;
  token.map = [state.piece.line - 1, state.piece.line];
  state.made.push(token);
}

function take(state: State): Token[] {
  const taken = state.made;
  state.made = [];
  return taken;
}
