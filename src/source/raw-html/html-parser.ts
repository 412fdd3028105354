import { Parser } from "htmlparser2";
import Token from "markdown-it/lib/token.mjs";
import type { Report } from "../../diagnostics/report.ts";
import { lineSpan } from "../../model/span.ts";
import { DROPPED_WITH_CONTENT, sanitizeElement, VOID } from "./sanitize-element.ts";

/** Follows the raw HTML of one run of siblings from piece to piece. */
export interface RunSanitizer {
  /** Tokens for one more piece of HTML. */
  feed(html: string, line: number, level: number): Token[];
  /** Closing tokens for what was opened deeper than `level`, which ends here. */
  closeInside(level: number): Token[];
  /** True while inside an element that goes with its content. */
  swallows(): boolean;
  /** Closing tokens for what was left open. */
  end(): Token[];
}

/** Where the reading of one run of siblings stands. */
interface State {
  readonly report: Report;
  /** Elements that are open, with their place. */
  readonly open: { readonly name: string; readonly level: number; readonly line: number }[];
  /** Tokens made since they were last taken. */
  made: Token[];
  line: number;
  level: number;
  /** The element whose content is left out just now. */
  swallowing: string | undefined;
}

/** Starts to follow one run; reports what is dropped or left open. */
export function createRunSanitizer(report: Report): RunSanitizer {
  const state: State = { report, open: [], made: [], line: 1, level: 0, swallowing: undefined };
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
    swallows: () => state.swallowing !== undefined,
    closeInside: (level) => closeDeeperThan(level, state),
    end: () => closeDeeperThan(-1, state),
  };
}

/** A lenient HTML parser whose events become tokens. */
function createParser(state: State): Parser {
  return new Parser(
    {
      onopentag: (name, attributes) => {
        if (state.swallowing === undefined) openElement(name, attributes, state);
      },
      onclosetag: (name) => {
        if (state.swallowing === name) state.swallowing = undefined;
        else if (state.swallowing === undefined && state.open.at(-1)?.name === name) closeLast(state);
      },
      ontext: (text) => {
        if (state.swallowing === undefined && text !== "") addText(text, state);
      },
    },
    { decodeEntities: true, lowerCaseTags: true, lowerCaseAttributeNames: true },
  );
}

function openElement(name: string, attributes: Record<string, string>, state: State): void {
  const { line, level, report } = state;
  if (DROPPED_WITH_CONTENT.includes(name)) {
    state.swallowing = name;
    const hint = "use Markdown, or one of the elements that docs/format.md lists";
    report("html/dropped", lineSpan(line), `<${name}> and what is in it is left out`, hint);
    return;
  }
  const kept = sanitizeElement(name, attributes, lineSpan(line), report);
  if (!kept) return;
  push(kept, state);
  if (!VOID.has(name)) state.open.push({ name, level, line });
}

function addText(text: string, state: State): void {
  const token = new Token("text", "", 0);
  token.content = text;
  push(token, state);
}

function closeLast(state: State): void {
  const { name } = state.open.pop()!;
  push(name === "a" ? new Token("link_close", "a", -1) : new Token("html_close", name, -1), state);
}

/** Closes what was opened below a level and never closed, and says so. */
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
  state.made.push(token);
}

function take(state: State): Token[] {
  const taken = state.made;
  state.made = [];
  return taken;
}
