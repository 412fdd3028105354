import type { Span } from "../model/span.ts";
import type { CODES, Code } from "./codes.ts";

/** An error stops a build; a warning does not. */
export type Severity = (typeof CODES)[Code];

/** One message about the source. Data, not text for a terminal: see `format.ts` for that. */
export interface Diagnostic {
  readonly code: Code;
  readonly severity: Severity;
  /** Path of the source file as the messages show it. */
  readonly file: string;
  readonly span: Span;
  /** What is wrong, one sentence without a full stop. */
  readonly message: string;
  /** What to do about it. */
  readonly hint: string;
}

/** Whether any of them stops a build. */
export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some((d) => d.severity === "error");
}

/** Orders by file, then place, then code, so that the same input always reads the same. */
export function byPlace(a: Diagnostic, b: Diagnostic): number {
  return (
    (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) ||
    a.span.line - b.span.line ||
    a.span.column - b.span.column ||
    (a.code < b.code ? -1 : a.code > b.code ? 1 : 0)
  );
}
