import { type Html, html } from "./html.ts";

/** An expert's initials. Isolated, so that `R.K.` keeps its last dot behind it in a text read from the right. */
export function initialsHtml(initials: string): Html {
  return html`<bdi class="initials">${initials}</bdi>`;
}
