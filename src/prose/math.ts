import { createRequire } from "node:module";
import { withoutInlineStyles } from "./math-styles.ts";

type Temml = { renderToString(tex: string, options: object): string };
const require = createRequire(import.meta.url);
let temml: Temml | undefined;

/**
 * TeX as MathML, readable by screen readers and set by the browser in every output. TeX that
 * cannot be read comes back as its own source in a marked `<code>`, so that nothing is lost.
 * Loaded at the first formula, because most articles have none.
 */
export function renderMath(source: string, displayMode: boolean): string {
  temml ??= require("temml") as Temml;
  return withoutInlineStyles(
    temml.renderToString(source, { displayMode, throwOnError: false, annotate: false }),
  );
}
