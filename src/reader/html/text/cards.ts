import { type Html, html, lines } from "../../../markup/html.ts";
import type { CardView } from "../../view/text/card.ts";
import { link } from "../elements.ts";

/**
 * What a script opens beside links of the text. It is in a `<template>`, so that it is no part of the
 * page for search engines, screen readers and those who have no scripts.
 */
export function cards(all: readonly CardView[]): Html | undefined {
  if (all.length === 0) return undefined;
  const card = ({ for: address, name, html: text, entry }: CardView) =>
    lines(
      html`<div data-for="${address}" data-name="${name}">`,
      html`<div class="note-text">${text}</div>`,
      html`<p class="entry">${link(entry)}</p>`,
      html`</div>`,
    );
  return lines(html`<template class="cards">`, all.map(card), html`</template>`);
}
