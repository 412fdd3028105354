import type { Span } from "../model/span.ts";
import { WIDE } from "../model/wide-letters.ts";
import { byPlace, type Diagnostic, type Severity } from "./diagnostic.ts";
import { quotable, visible, visibleJson } from "./visible.ts";

/** The source text of a file, for quoting the line; undefined when it cannot be shown. */
export type SourceText = (file: string) => string | undefined;

/** How many places of a group are shown when not all of them are. */
const SHOWN_PLACES = 3;

/** How many groups of remarks are shown when not all of them are. */
const SHOWN_REMARKS = 5;

/** The severities in the order in which their findings are shown. */
const SEVERITIES: readonly Severity[] = ["error", "warning", "remark"];

/**
 * Diagnostics as text for people: place, message, the source line with carets, the hint. Errors come
 * before warnings and remarks come last, each in the order of their places. Equal findings are one
 * group with a count and the first three places, and only the first groups of remarks are shown; with
 * `all`, each finding is shown. `source` is called once for each file.
 *
 *     naps.md:31:1 error: no expert is called “MQ” [answer/unknown-expert]
 *       31 | ### MQ
 *          | ^^^^^^
 *          = did you mean “MO”?
 */
export function formatForPeople(
  diagnostics: readonly Diagnostic[],
  source: SourceText,
  { all = false }: { readonly all?: boolean } = {},
): string {
  const linesByFile = new Map<string, readonly string[]>();
  const linesOf = (file: string) => {
    const lines = linesByFile.get(file) ?? source(file)?.split(/\r\n|\n|\r/) ?? [];
    linesByFile.set(file, lines);
    return lines;
  };
  const rank = ({ severity }: Diagnostic) => SEVERITIES.indexOf(severity);
  const ordered = diagnostics.toSorted((a, b) => rank(a) - rank(b) || byPlace(a, b));
  const groups = all ? ordered.map((one) => [one]) : groupsOf(ordered);
  const isRemark = (group: readonly Diagnostic[]) => group[0]!.severity === "remark";
  const remarks = groups.filter(isRemark);
  const shown = all ? remarks : remarks.slice(0, SHOWN_REMARKS);
  const texts = [...groups.filter((group) => !isRemark(group)), ...shown].map((group) =>
    formatGroup(group, linesOf),
  );
  const hidden = remarks.slice(shown.length).flat().length;
  if (hidden > 0) texts.push(`and ${counted(hidden, "more remark")} (--all shows every one)`);
  return texts.join("\n\n");
}

/** Puts equal findings together, in the order of the first of each. */
function groupsOf(diagnostics: readonly Diagnostic[]): readonly (readonly Diagnostic[])[] {
  const groups = new Map<string, Diagnostic[]>();
  for (const one of diagnostics) {
    const key = `${one.code} ${patternOf(one)}`;
    const known = groups.get(key);
    if (known) known.push(one);
    else groups.set(key, [one]);
  }
  return [...groups.values()];
}

/** A message without what differs between equal findings: what is in quotes or brackets, and numbers. */
function patternOf({ message }: Diagnostic): string {
  return message.replace(/“[^”]*”|<[^>]*>|\[[^\]]*\]|\d+/g, "…");
}

/** The first finding in full, then the places of the next ones and how many more there are. */
function formatGroup(group: readonly Diagnostic[], linesOf: (file: string) => readonly string[]): string {
  const { severity, message, code, hint } = group[0]!;
  const shown = group.slice(0, SHOWN_PLACES);
  const sameHint = group.every((one) => one.hint === hint);
  const times = group.length > 1 ? ` (${numberText(group.length)} times)` : "";
  const out: string[] = [];
  shown.forEach((one, index) => {
    const { file, span } = one;
    const place = `${visible(file)}:${span.line}:${span.column}`;
    const gutter = " ".repeat(String(span.line).length + 3);
    if (index === 0) out.push(`${place} ${severity}: ${message} [${code}]${times}`);
    else out.push(one.message === message ? place : `${place} ${one.message}`);
    out.push(...quote(linesOf(file)[span.line - 1] ?? "", span, gutter));
    if (!sameHint || index === shown.length - 1)
      out.push(`${gutter}= ${one.hint.replaceAll("\n", `\n${gutter}  `).replace(/[ ]+$/gm, "")}`);
  });
  const more = group.length - shown.length;
  if (more > 0) out.push(`and ${numberText(more)} more (--all shows every one)`);
  return out.join("\n");
}

/** Longest piece of a source line that is quoted, in characters. */
const QUOTE_WIDTH = 100;

/** The source line with carets under the span; nothing for a blank line. */
function quote(line: string, span: Span, gutter: string): string[] {
  if (!line.trim()) return [];
  const from = Math.max(0, Math.min(span.column - 1, line.length) - QUOTE_WIDTH / 2);
  const cut = quotable(line.slice(from, from + QUOTE_WIDTH));
  const shown = from + QUOTE_WIDTH < line.length ? `${cut}…` : cut.trimEnd();
  const start = Math.max(0, span.column - 1 - from);
  const end = span.endLine === span.line ? span.endColumn - from : cut.length;
  const lead = from > 0 ? "…" : "";
  const carets = "^".repeat(Math.max(1, widthOf(cut.trimEnd().slice(start, Math.max(start, end)))));
  return [
    `  ${span.line} | ${lead}${shown}`,
    `${gutter}| ${" ".repeat(widthOf(lead + cut.slice(0, start)))}${carets}`,
  ];
}

/** How many columns a text takes on a terminal: letters of East Asia take two, combining marks none. */
function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += /\p{M}/u.test(character) ? 0 : WIDE.test(character) ? 2 : 1;
  return width;
}

/** Diagnostics for tools: a JSON array with every one, ordered by place. */
export function formatAsJson(diagnostics: readonly Diagnostic[]): string {
  return visibleJson(JSON.stringify(diagnostics.toSorted(byPlace), null, 2));
}

/** `2 errors, 1 warning, 3 remarks`; empty when there is nothing to count. */
export function countOf(diagnostics: readonly Diagnostic[]): string {
  return SEVERITIES.flatMap((severity) => {
    const count = diagnostics.filter((one) => one.severity === severity).length;
    return count > 0 ? [counted(count, severity)] : [];
  }).join(", ");
}

/** A number with its noun: `1 page`, `2 pages`. */
export function counted(count: number, noun: string): string {
  return `${numberText(count)} ${noun}${count === 1 ? "" : "s"}`;
}

function numberText(count: number): string {
  return count.toLocaleString("en-GB");
}
