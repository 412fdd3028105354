import type Token from "markdown-it/lib/token.mjs";
import type { Report } from "../../diagnostics/report.ts";
import type { Span } from "../../model/span.ts";
import { type FormulaMeta, formulaOf } from "../../prose/formulas/formula.ts";
import type { MathFault } from "../../prose/formulas/math-fault.ts";
import { type Macros, renderMath } from "../../prose/formulas/render-math.ts";
import { NO_SLIDE } from "../../prose/no-slide.ts";
import { type KnownAttributes, reportUnknownAttributes } from "../attributes.ts";
import type { FindSpan } from "../references/find-span.ts";

/** What reading formulas needs to know. */
interface Given {
  readonly macros: Macros;
  readonly findSpan: FindSpan;
  readonly report: Report;
}

const TAKEN: KnownAttributes = {
  classes: ["unnumbered", NO_SLIDE],
  values: [],
  what: "formulas",
  hint: "a formula takes #id, .unnumbered and .no-slide",
};

/** The lines of a block in the source, from 1. */
interface Lines {
  readonly line: number;
  readonly endLine: number;
}

/**
 * Makes MathML of every formula among the tokens and keeps it in them, so that all outputs show the same.
 * Reports formulas that cannot be read or lose a comment, text that was probably not meant as a formula,
 * and formulas that nothing closes.
 */
export function readFormulas(tokens: readonly Token[], given: Given): void {
  let lines: Lines = { line: 1, endLine: 1 };
  for (const token of tokens) {
    if (token.map) lines = { line: token.map[0] + 1, endLine: Math.max(token.map[0] + 1, token.map[1]) };
    for (const each of [token, ...(token.children ?? [])]) {
      const meta = formulaOf(each);
      if (meta) readFormula(each, meta, lines, given);
      else if (each.type === "math_stray") reportStray(each, lines, given);
    }
  }
}

function readFormula(
  token: Token,
  meta: FormulaMeta,
  lines: Lines,
  { macros, findSpan, report }: Given,
): void {
  const { content, markup } = token;
  const find = (needle: string) => findSpan(needle, lines.line, lines.endLine);
  if (meta.attributes) reportUnknownAttributes(meta.attributes, TAKEN, find, report);
  const math = renderMath(content, meta.display, macros);
  const quoted = `“${content.trim().replace(/\s+/g, " ")}”`;
  const spanAt = (offset?: number) => spanIn(content, offset, lines, findSpan);
  if (typeof math === "string") meta.mathml = math;
  else report("math/invalid", spanAt(math.offset), faultMessage(quoted, math), math.hint);
  const comment = /(?<!\\)%(.*)/.exec(content);
  if (comment?.[1]?.trim()) {
    const message = `the formula ${quoted} has a comment: what follows its % is not shown`;
    report("math/comment", spanAt(comment.index), message, "write \\% for a percent sign");
  } else if (markup === "$" && isProse(content)) {
    const message = `the words ${quoted} between two dollar signs are shown as a formula`;
    report("math/prose", spanAt(), message, "write \\$ for a dollar sign");
  }
}

function faultMessage(quoted: string, { reason }: MathFault): string {
  return `the formula ${quoted} cannot be shown: ${reason}`;
}

/** Whether the text between two dollars is probably none of TeX: it has words with blanks between them. */
function isProse(tex: string): boolean {
  return !/[\\^_{}=]/.test(tex) && /(?<!\p{L})\p{L}{2,}\s+\p{L}{2,}|^\d\S*\s+\p{L}{2,}/u.test(tex);
}

/** The place of an offset in a formula, which may go over several lines; the formula's own without one. */
function spanIn(content: string, offset: number | undefined, lines: Lines, findSpan: FindSpan): Span {
  const before = content.slice(0, offset ?? content.length - content.trimStart().length);
  const row = before.split("\n").length - 1;
  const text = content.split("\n")[row]!;
  const found = findSpan(text.trim(), lines.line, lines.endLine);
  if (offset === undefined) return found;
  const within = before.length - (before.lastIndexOf("\n") + 1) - (text.length - text.trimStart().length);
  const column = found.column + Math.max(0, within);
  return { ...found, column, endColumn: Math.max(column, found.endColumn) };
}

function reportStray({ content }: Token, { line, endLine }: Lines, { findSpan, report }: Given): void {
  const close = content === "$$" ? "$$" : content.replace("begin", "end");
  const hint = `put ${close} behind the formula, with no blank line in it; write ${content === "$$" ? "\\$\\$" : `\`${content}\``} for the signs themselves`;
  report(
    "math/unclosed",
    findSpan(content, line, endLine),
    `“${content}” opens a formula that nothing closes`,
    hint,
  );
}
