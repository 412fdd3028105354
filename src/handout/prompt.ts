import type { Prose } from "../model/prose.ts";
import { escapeHtml } from "../prose/escape.ts";
import type { Setting } from "./setting.ts";

/** How many lines to write on stand under a prompt. */
const RULED_LINES = 3;

/** A prompt for the group, with room to write. */
export function promptHtml(prompt: Prose, { words, prose }: Setting): string {
  const lines = '<div class="ruled-line"></div>'.repeat(RULED_LINES);
  return `<aside class="prompt"><p class="label">${escapeHtml(words.discuss)}</p>
${prose(prompt, { headingShift: 1 })}
<div class="ruled" aria-hidden="true">${lines}</div></aside>`;
}
