import type Token from "markdown-it/lib/token.mjs";
import { attribute, html, raw } from "../../markup/html.ts";
import { readableWidth } from "../image-attributes.ts";
import { highlight } from "../listings/highlight.ts";
import { diagramOf } from "./diagram.ts";

/** A drawing wider than this, px, is not made to fit the text: its letters would be too small. */
const WIDE = 900;

/** A diagram as SVG, in a box that can be scrolled; as code when it could not be drawn. */
export function renderDiagram(token: Token): string {
  const drawing = diagramOf(token)?.drawing;
  if (drawing) {
    const [width = 0] = numbersOf("width", drawing.svg);
    const [height = 0] = numbersOf("height", drawing.svg);
    const wide = width > WIDE ? " drawing-wide" : "";
    const type = numbersOf("font-size", drawing.svg).reduce(
      (a, b) => Math.min(a, b),
      Number.POSITIVE_INFINITY,
    );
    const least = attribute("data-width", readableWidth({ width, height }, type));
    return html`<div class="drawing${wide}"${least} tabindex="0">${raw(drawing.svg)}</div>\n`.text;
  }
  const code = raw(highlight(token.content.replace(/\n$/, ""), "mermaid"));
  return html`<pre class="language-mermaid" tabindex="0"><code class="language-mermaid">${code}</code></pre>\n`
    .text;
}

/** What an attribute of an SVG says, from the first to the last. */
function numbersOf(name: string, svg: string): readonly number[] {
  return [...svg.matchAll(new RegExp(` ${name}="([\\d.]+)"`, "g"))].map(([, number]) => Number(number));
}
