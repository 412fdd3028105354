import type Token from "markdown-it/lib/token.mjs";
import { attribute, type Html, html, raw } from "../../markup/html.ts";
import type { ProseContext } from "../context.ts";
import { labelOf } from "../label.ts";
import { formulaOf } from "./formula.ts";
import { namesIn } from "./prepare-tex.ts";
import { renderMath } from "./render-math.ts";

/**
 * A formula as HTML. A display formula stands in an element of its own, which can be scrolled, with its
 * number beside it. The TeX goes with the MathML: for the reader's script, which copies it, or as the
 * alternative text, which is all that a PDF can tell of a formula.
 */
export function renderFormula(token: Token, env: ProseContext): string {
  const { display, mathml } = formulaOf(token)!;
  const tex = token.content.trim();
  const math = mathml ?? renderMath(token.content, display);
  if (typeof math !== "string") return html`<code class="math-invalid">${tex}</code>`.text;
  const source = attribute(env.mathAltText ? "alttext" : "data-tex", tex);
  const shown = raw(math.replace(/^<math/, () => `<math${source}`));
  if (!display) return shown.text;
  return equation(token, shown, env).text;
}

/** A display formula with its number. In running text it is a `<span>`, which a paragraph may hold. */
function equation(token: Token, math: Html, env: ProseContext): Html {
  const { tag = labelOf(token)?.number } = namesIn(token.content);
  const number = tag === undefined ? "" : html`<span class="equation-number">(${tag})</span>`;
  const id = attribute("id", (env.ids && token.attrGet("id")) || undefined);
  return token.type === "math_block"
    ? html`<div class="equation"${id}>${math}${number}</div>\n`
    : html`<span class="equation"${id}>${math}${number}</span>`;
}
