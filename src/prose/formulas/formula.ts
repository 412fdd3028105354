import type Token from "markdown-it/lib/token.mjs";
import type { Attributes } from "../rules/attributes.ts";

/**
 * The `meta` of a formula's token (`math_inline`, `math_block`). The token's content is the TeX between
 * the delimiters, as written; of a bare environment it is all of it.
 */
export interface FormulaMeta {
  /** Whether the formula has a line of its own. */
  readonly display: boolean;
  /** From braces behind a display formula: `$$…$$ {#eq-x}`. */
  readonly attributes?: Attributes;
  /** The formula as MathML; set when the source is read. */
  mathml?: string;
}

/** What a formula's token says of it; undefined for any other token. */
export function formulaOf(token: Token): FormulaMeta | undefined {
  const isFormula = token.type === "math_inline" || token.type === "math_block";
  return isFormula ? (token.meta as FormulaMeta) : undefined;
}
