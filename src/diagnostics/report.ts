import type { Span } from "../model/span.ts";
import { CODES, type Code } from "./codes.ts";
import type { Diagnostic } from "./diagnostic.ts";

/** Takes one finding; made by `reporter` for one file. */
export type Report = (code: Code, span: Span, message: string, hint: string) => void;

/** A function that adds findings about `file` to `found`, with the severity that their code has. */
export function reporter(file: string, found: Diagnostic[]): Report {
  return (code, span, message, hint) => {
    found.push({ code, severity: CODES[code], file, span, message, hint });
  };
}
