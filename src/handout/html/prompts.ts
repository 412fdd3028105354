import { type Html, html, raw } from "../../markup/html.ts";
import type { Prose } from "../../model/prose.ts";
import type { PrintContext } from "./print-context.ts";

/** How many lines to write on are below a prompt. */
const LINES = 4;

/** A prompt for the group, with lines to write on. */
export function promptHtml(prompt: Prose, { words, prose }: PrintContext): Html {
  return html`<aside class="prompt" role="group"><p class="label">${words.discuss}</p>
${prose(prompt, { headingShift: 1 })}
${ruledLinesHtml(LINES)}</aside>`;
}

/** Lines to write on. They have no text, so they are hidden from assistive technology. */
export function ruledLinesHtml(count: number): Html {
  return html`<div class="ruled" aria-hidden="true">${raw('<div class="ruled-line"></div>'.repeat(count))}</div>`;
}
