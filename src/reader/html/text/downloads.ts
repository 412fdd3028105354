import { type Html, html, lines } from "../../../markup/html.ts";
import type { DownloadView } from "../../view/pages/landing-page.ts";

/** What can be taken away, in one line: `Download  Handout (PDF)  Source text (Markdown)`; nothing when there is nothing. */
export function downloadRow(downloads: readonly DownloadView[], label: string): Html | undefined {
  if (downloads.length === 0) return undefined;
  const item = ({ href, format, about }: DownloadView) =>
    html`<li><a href="${href}" download>${about} (${format})</a></li>`;
  return lines(
    html`<nav class="downloads" aria-label="${label}">`,
    html`<span class="downloads-label" aria-hidden="true">${label}</span>`,
    html`<ul class="plain">`,
    downloads.map(item),
    html`</ul>`,
    html`</nav>`,
  );
}
