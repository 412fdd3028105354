import type Token from "markdown-it/lib/token.mjs";
import type { Label } from "../label.ts";
import type { Attributes } from "../rules/attributes.ts";
import { namesIn } from "./prepare-tex.ts";

/**
 * The `meta` of a formula's token (`math_inline`, `math_block`). The token's content is the TeX between
 * the delimiters, as written; of a bare environment it is all of it.
 */
export interface FormulaMeta {
  /** Whether the formula has a line of its own. */
  readonly display: boolean;
  /** From braces behind a display formula: `$$…$$ {#eq-x}`. */
  readonly attributes?: Attributes;
  /** Of a formula with an id. */
  readonly numbered?: Label;
  /** The formula as MathML; set when the source is read. */
  mathml?: string;
}

/** The `meta` of a display formula: with an id it is an equation, which has a number or the tag in its TeX. */
export function displayMeta(tex: string, attributes: Attributes | undefined): FormulaMeta {
  const { label, tag } = namesIn(tex);
  const id = attributes?.id ?? label?.replace(/[^\p{L}\p{M}\p{N}_:-]+/gu, "-");
  const common = { display: true, ...(attributes ? { attributes } : {}) };
  if (id === undefined) return common;
  const counts = tag === undefined && !attributes?.classes.includes("unnumbered");
  return {
    ...common,
    numbered: { kind: "equation", counts, caption: tag === undefined ? "" : `(${tag})`, id },
  };
}

/** What a formula's token says of it; undefined for any other token. */
export function formulaOf(token: Token): FormulaMeta | undefined {
  const isFormula = token.type === "math_inline" || token.type === "math_block";
  return isFormula ? (token.meta as FormulaMeta) : undefined;
}
