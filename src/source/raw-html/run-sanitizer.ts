import { Parser } from "htmlparser2";
import Token from "markdown-it/lib/token.mjs";
import type { Report } from "../../diagnostics/report.ts";
import { lineSpan } from "../../model/span.ts";
import { DROPPED_WITH_CONTENT, ELEMENTS_HINT, sanitizeElement, VOID } from "./sanitize-element.ts";

/** Sanitizes the raw HTML of one run of siblings, which comes in pieces with other tokens in between. */
export interface RunSanitizer {
  /** Tokens for the next piece of HTML. `line` counts from 1, `level` is the token's nesting. */
  feed(html: string, line: number, level: number): Token[];
  /** Closing tokens for elements opened deeper than `level`, whose block ends here. */
  closeInside(level: number): Token[];
  /** Whether the next tokens are inside an element that is dropped with its content. */
  dropsContent(): boolean;
  /** Closing tokens for all elements that are still open. */
  end(): Token[];
}

/** What is known at one point of a run of siblings. */
interface State {
  readonly report: Report;
  /** Open elements, with their nesting and their line in the source. */
  readonly open: { readonly name: string; readonly level: number; readonly line: number }[];
  /** Tokens that were made since the last `take`. */
  made: Token[];
  line: number;
  level: number;
  /** The element whose content is being dropped. */
  dropping: string | undefined;
}

/** A sanitizer for one run; reports what is dropped or left open. */
export function createRunSanitizer(report: Report): RunSanitizer {
  const state: State = { report, open: [], made: [], line: 1, level: 0, dropping: undefined };
  const parser = createParser(state);
  return {
    feed(html, line, level) {
      state.level = level;
      html.split(/(?<=\n)/).forEach((piece, offset) => {
        state.line = line + offset;
        parser.write(piece);
      });
      return take(state);
    },
    dropsContent: () => state.dropping !== undefined,
    closeInside: (level) => closeDeeperThan(level, state),
    end: () => closeDeeperThan(-1, state),
  };
}

/** A lenient HTML parser that turns its events into tokens. */
function createParser(state: State): Parser {
  return new Parser(
    {
      onopentag: (name, attributes) => {
        if (state.dropping === undefined) openElement(name, attributes, state);
      },
      onclosetag: (name) => {
        if (state.dropping === name) state.dropping = undefined;
        else if (state.dropping === undefined && state.open.at(-1)?.name === name) closeLast(state);
      },
      ontext: (text) => {
        if (state.dropping !== undefined || text === "") return;
        const token = new Token("text", "", 0);
        token.content = text;
        push(token, state);
      },
    },
    { decodeEntities: true, lowerCaseTags: true, lowerCaseAttributeNames: true },
  );
}

function openElement(name: string, attributes: Record<string, string>, state: State): void {
  const { line, level, report } = state;
  if (DROPPED_WITH_CONTENT.includes(name)) {
    state.dropping = name;
    const message = `<${name}> is not allowed: it is left out with everything in it`;
    report("html/dropped", lineSpan(line), message, ELEMENTS_HINT);
    return;
  }
  const kept = sanitizeElement(name, attributes, lineSpan(line), report);
  if (!kept) return;
  push(kept, state);
  if (!VOID.has(name)) state.open.push({ name, level, line });
}

function closeLast(state: State): void {
  const { name } = state.open.pop()!;
  push(name === "a" ? new Token("link_close", "a", -1) : new Token("html_close", name, -1), state);
}

/** Closes the elements that were opened deeper than a level, and reports them. */
function closeDeeperThan(level: number, state: State): Token[] {
  for (let last = state.open.at(-1); last && last.level > level; last = state.open.at(-1)) {
    const hint = `add </${last.name}> before its block ends`;
    state.report("html/unbalanced", lineSpan(last.line), `<${last.name}> is never closed`, hint);
    closeLast(state);
  }
  return take(state);
}

function push(token: Token, state: State): void {
  token.level = state.level;
  token.map = [state.line - 1, state.line];
  state.made.push(token);
}

function take(state: State): Token[] {
  const taken = state.made;
  state.made = [];
  return taken;
}
