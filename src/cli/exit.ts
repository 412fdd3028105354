import { type Diagnostic, hasErrors } from "../diagnostics/diagnostic.ts";

/** What a command's exit code says. */
export const EXIT = {
  /** All is well. */
  fine: 0,
  /** An article has errors. */
  content: 1,
  /** The call or the machine is at fault. */
  trouble: 2,
} as const;

/** The exit code that findings call for. */
export function exitFor(diagnostics: readonly Diagnostic[]): number {
  return hasErrors(diagnostics) ? EXIT.content : EXIT.fine;
}
