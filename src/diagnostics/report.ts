import type { Span } from "../model/span.ts";
import { CODES, type Code } from "./codes.ts";
import type { Diagnostic } from "./diagnostic.ts";
import { withShortQuotes } from "./shortened.ts";
import { visible, visibleLines } from "./visible.ts";

/** Adds one finding about a file. */
export type Report = (code: Code, span: Span, message: string, hint: string) => void;

/**
 * Makes a function that adds findings about `file` to `found`, with the severity of their code. Very long
 * quotations in messages are shortened, and what a terminal would obey is made visible.
 */
export function reporter(file: string, found: Diagnostic[]): Report {
  return (code, span, message, hint) => {
    found.push({
      code,
      severity: CODES[code],
      file,
      span,
      message: withShortQuotes(visible(message)),
      hint: visibleLines(hint),
    });
  };
}
