import type { Span } from "../model/span.ts";
import type { Code, Severity } from "./codes.ts";

export type { Severity };

/** One message about the source, as data; `format.ts` makes text for a terminal of it. */
export interface Diagnostic {
  readonly code: Code;
  readonly severity: Severity;
  /** Path of the source file as the messages show it. */
  readonly file: string;
  readonly span: Span;
  /**
   * What is wrong: one sentence without a full stop. What differs between equal findings is a number or
   * is in “…”, <…> or […], so that they can be shown as one group.
   */
  readonly message: string;
  /** What to do about it. It has several lines when it shows an example. */
  readonly hint: string;
}

/** Whether there is an error, which stops a build. */
export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some((d) => d.severity === "error");
}

/** Compares by file, then place, then code, so that the same input always gives the same order. */
export function byPlace(a: Diagnostic, b: Diagnostic): number {
  return (
    (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) ||
    a.span.line - b.span.line ||
    a.span.column - b.span.column ||
    (a.code < b.code ? -1 : a.code > b.code ? 1 : 0)
  );
}
