import type Token from "markdown-it/lib/token.mjs";
import { html, raw } from "../../markup/html.ts";
import { highlight } from "../listings/highlight.ts";
import { diagramOf } from "./diagram.ts";

/** A drawing wider than this, px, is not made to fit the text: its letters would be too small. */
const WIDE = 900;

/** A diagram as SVG, in a box that can be scrolled; as code when it could not be drawn. */
export function renderDiagram(token: Token): string {
  const drawing = diagramOf(token)?.drawing;
  if (drawing) {
    const width = Number(/ width="([\d.]+)"/.exec(drawing.svg)?.[1]);
    const wide = width > WIDE ? " drawing-wide" : "";
    return html`<div class="drawing${wide}" tabindex="0">${raw(drawing.svg)}</div>\n`.text;
  }
  const code = raw(highlight(token.content.replace(/\n$/, ""), "mermaid"));
  return html`<pre class="language-mermaid" tabindex="0"><code class="language-mermaid">${code}</code></pre>\n`
    .text;
}
