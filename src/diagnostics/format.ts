import { byPlace, type Diagnostic } from "./diagnostic.ts";

/** The source text of a file, for quoting the line; undefined when it cannot be shown. */
export type SourceText = (file: string) => string | undefined;

/**
 * Diagnostics as a person reads them: place, message, the line with a caret under it, the hint.
 *
 *     naps.md:31:1 error: no expert is called “MQ” [answer/unknown-expert]
 *        31 | ### MQ
 *           | ^^^^^^
 *           = did you mean “MO”?
 */
export function formatForPeople(diagnostics: readonly Diagnostic[], source: SourceText): string {
  return [...diagnostics]
    .sort(byPlace)
    .map((diagnostic) => formatOne(diagnostic, source(diagnostic.file)))
    .join("\n\n");
}

function formatOne(diagnostic: Diagnostic, text: string | undefined): string {
  const { file, span, severity, message, code, hint } = diagnostic;
  const lines = [`${file}:${span.line}:${span.column} ${severity}: ${message} [${code}]`];
  const quoted = text?.split(/\r\n|\n|\r/)[span.line - 1];
  const gutter = " ".repeat(String(span.line).length + 2);
  if (quoted?.trim()) lines.push(...quote(quoted, diagnostic, gutter));
  lines.push(`${gutter} = ${hint}`);
  return lines.join("\n");
}

/** Longest piece of a source line that is quoted, in characters. */
const QUOTE_WIDTH = 100;

function quote(line: string, { span }: Diagnostic, gutter: string): string[] {
  const from = Math.max(0, Math.min(span.column - 1, line.length) - QUOTE_WIDTH / 2);
  const shown = line.slice(from, from + QUOTE_WIDTH).replace(/[\t\u0000-\u001f\u007f]/g, " ");
  const start = span.column - 1 - from;
  const end = span.endLine === span.line ? span.endColumn - from : shown.length;
  const width = Math.max(1, Math.min(end, shown.trimEnd().length) - start);
  return [
    `  ${span.line} | ${shown.trimEnd()}`,
    `${gutter} | ${" ".repeat(Math.max(0, start))}${"^".repeat(width)}`,
  ];
}

/** Diagnostics for tools: a JSON array, ordered by place. */
export function formatAsJson(diagnostics: readonly Diagnostic[]): string {
  return JSON.stringify([...diagnostics].sort(byPlace), null, 2);
}

/** `2 errors, 1 warning`; empty when there is nothing to count. */
export function countOf(diagnostics: readonly Diagnostic[]): string {
  const errors = diagnostics.filter((d) => d.severity === "error").length;
  const warnings = diagnostics.length - errors;
  const parts = [
    errors > 0 ? `${errors} ${errors === 1 ? "error" : "errors"}` : "",
    warnings > 0 ? `${warnings} ${warnings === 1 ? "warning" : "warnings"}` : "",
  ];
  return parts.filter(Boolean).join(", ");
}
