import { createRequire } from "node:module";
import { escapeHtml } from "../markup/html.ts";
import type { OutputName } from "../model/output.ts";
import { withoutInlineStyles } from "./math-styles.ts";

type Temml = { renderToString(tex: string, options: object): string };
const require = createRequire(import.meta.url);
let temml: Temml | undefined;

/**
 * TeX as MathML, readable by screen readers and set by the browser in every output. TeX that
 * cannot be read comes back as its own source in a marked `<code>`, so that nothing is lost.
 * Loaded at the first formula, because most articles have none. In print it says its TeX as well,
 * which is all that a PDF can tell of a formula to those who do not see it.
 */
export function renderMath(source: string, displayMode: boolean, context?: Printing): string {
  temml ??= require("temml") as Temml;
  const mathml = withoutInlineStyles(
    temml.renderToString(source, { displayMode, throwOnError: false, annotate: false }),
  );
  if (context?.output !== "handout") return mathml;
  return mathml.replace(/^<math/, () => `<math alttext="${escapeHtml(source.trim())}"`);
}

/** As much of a `ProseContext` as is needed here. */
interface Printing {
  readonly output?: OutputName;
}
