import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { countOf } from "../diagnostics/format.ts";

/** The articles have errors, so nothing was built. The diagnostics say what they are. */
export class ContentError extends Error {
  override readonly name = "ContentError";
  /** Eleventy prints no stack trace for errors that say this. */
  readonly skipOriginalStack = true;
  readonly diagnostics: readonly Diagnostic[];

  /** `text` is the findings as people read them, for those who print only the message. */
  constructor(diagnostics: readonly Diagnostic[], text = "") {
    super(`${text && `${text}\n\n`}${countOf(diagnostics)}; nothing was built`);
    this.diagnostics = diagnostics;
  }
}
