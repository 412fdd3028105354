import type { Words } from "../i18n/words.ts";
import { escapeHtml } from "../markup/html.ts";

/** The quiet link from a place of a page to itself. A script lets it copy the address as well. */
export function permalink(id: string, { permalink: label }: Words): string {
  return `<a class="permalink" href="#${escapeHtml(encodeURIComponent(id))}" aria-label="${escapeHtml(label)}">#</a>`;
}
