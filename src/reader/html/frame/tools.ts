import { escapeHtml } from "../../../markup/html.ts";

/** What the tools are called. */
export interface ToolNames {
  readonly search: string;
  /** Of the list of the reader's own highlights and notes; undefined where there is none. */
  readonly notes?: string | undefined;
  readonly display: string;
}

/** The element on pages of an article that becomes the tools where scripts run (`client/tools.ts`). */
export const TOOLS = "reader-tools";

/**
 * The tools at the end of the bar, which need scripts, as HTML; the style sheet shows them only where scripts run.
 * The button “Aa” opens the `body` of the settings; in an article, a script adds it. Plain text in place of
 * templates, as a script that stands before the first text has it.
 */
export function toolButtons(names: ToolNames, body = ""): string {
  const [search, notes, display] = [names.search, names.notes ?? "", names.display].map(escapeHtml);
  const ownNotes = `<button class="tool annotations-button" aria-haspopup="dialog" title="${notes}"><span aria-hidden="true">✎</span> <span class="annotations-name">${notes}</span></button>\n`;
  return `<button class="tool search-button" aria-haspopup="dialog" aria-keyshortcuts="/"><span class="search-name">${search}</span> <kbd aria-hidden="true">/</kbd></button>
${notes && ownNotes}<details class="settings">
<summary aria-label="${display}" title="${display}">Aa</summary>
${body}</details>`;
}
