import { createRequire } from "node:module";
import { attribute } from "../markup/html.ts";
import type { ProseContext } from "./context.ts";
import { withoutInlineStyles } from "./math-styles.ts";

type Temml = { renderToString(tex: string, options: object): string };
const require = createRequire(import.meta.url);
let temml: Temml | undefined;

/**
 * TeX as MathML, which screen readers read and browsers set in every output. TeX with a mistake comes
 * back as its own source in a marked `<code>`, so that nothing is lost. Temml is loaded at the first
 * formula, because most articles have none.
 */
export function renderMath(
  source: string,
  displayMode: boolean,
  context?: Pick<ProseContext, "mathAltText">,
): string {
  temml ??= require("temml") as Temml;
  const mathml = withoutInlineStyles(
    temml.renderToString(source, { displayMode, throwOnError: false, annotate: false }),
  );
  if (!context?.mathAltText) return mathml;
  return mathml.replace(/^<math/, () => `<math${attribute("alttext", source.trim())}`);
}
