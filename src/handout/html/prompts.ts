import { escapeHtml } from "../../markup/html.ts";
import type { Prose } from "../../model/prose.ts";
import type { PrintContext } from "./print-context.ts";
import { ruledLinesHtml } from "./ruled-lines.ts";

/** How many lines to write on stand under a prompt. */
const RULED_LINES = 3;

/** A prompt for the group, with room to write. */
export function promptHtml(prompt: Prose, { words, prose }: PrintContext): string {
  return `<aside class="prompt" role="group"><p class="label">${escapeHtml(words.discuss)}</p>
${prose(prompt, { headingShift: 1 })}
${ruledLinesHtml(RULED_LINES)}</aside>`;
}
