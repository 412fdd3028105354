import { createRequire } from "node:module";
import { moreThan } from "../../model/limits.ts";
import { type MathFault, mathFault } from "./math-fault.ts";
import { withoutInlineStyles } from "./math-styles.ts";
import { prepareTex } from "./prepare-tex.ts";
import { passedTexLimit } from "./tex-limits.ts";

type Temml = { renderToString(tex: string, options: object): string };
const require = createRequire(import.meta.url);
let temml: Temml | undefined;

/** TeX macros by their name with its backslash: `\R` → `\mathbb{R}`. */
export type Macros = Readonly<Record<string, string>>;

/**
 * TeX as MathML, which screen readers read and browsers set in every output, or why it cannot be set.
 * Temml is loaded at the first formula, because most articles have none.
 */
export function renderMath(tex: string, displayMode: boolean, macros: Macros = {}): string | MathFault {
  const passed = passedTexLimit(tex);
  if (passed) {
    const { limit, offset } = passed;
    return { reason: `there are ${moreThan(limit)}`, hint: limit.hint, offset };
  }
  temml ??= require("temml") as Temml;
  const options = { displayMode, throwOnError: true, annotate: false };
  try {
    const prepared = prepareTex(tex);
    // Temml adds what a formula defines to the macros that it is given.
    return withoutInlineStyles(temml.renderToString(prepared, { ...options, macros: { ...macros } }));
  } catch (error) {
    return mathFault(error, tex);
  }
}
