import type { Code } from "../../diagnostics/codes.ts";
import type { Printed } from "./inline-text.ts";

/** Where a text stands: some constructs mean something in one place only. */
export type Place = "heading" | "paragraph" | "cell";

/**
 * A construct that Triptych does not take over and that would be printed as typed: one of another
 * dialect of Markdown, or one that is spelled almost right.
 */
export interface TextRule {
  /** A name for the list and its golden cases. */
  readonly name: string;
  /**
   * What stands in every text with the construct, and is seen by readers when it is printed as typed.
   * The pattern is tried only on such texts.
   */
  readonly sign: string;
  /**
   * How the construct is recognised in the source of a paragraph, heading or cell, without code, formulas
   * and escaped signs. It has the flag `g`, and must be linear: what lies between its two ends may not
   * begin another one.
   */
  readonly pattern: RegExp;
  /** What it is, with its article: `the wiki link`. The message puts what is written behind it. */
  readonly what: string;
  /** What to write instead. */
  readonly hint: (match: RegExpExecArray) => string;
  /** Whether a match is meant, for what a pattern cannot say. `printed` is the text that readers would see. */
  readonly accepts?: (match: RegExpExecArray, printed: Printed) => boolean;
  /** The only places where it is looked for; else it is looked for everywhere. */
  readonly places?: readonly Place[];
  /** Whether it is looked for only in the first text of the article. */
  readonly first?: boolean;
  /** Whether one finding for each text is enough. */
  readonly once?: boolean;
  /** The code of its findings; `markup/foreign` when it is not given. */
  readonly code?: Code;
}
