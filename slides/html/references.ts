import { type Html, html, lines, raw } from "../../src/markup/html.ts";
import type { Reference } from "../../src/model/article.ts";
import { sourceAttribute } from "../../src/prose/source-attribute.ts";
import type { DeckContext } from "./deck-context.ts";

/** The cited works, as the bibliography formats them. */
export function referencesHtml(works: readonly Reference[], { onSlide }: DeckContext): Html {
  const items = works.map(({ label, html: entry, place }) => {
    const number = label && html`<span class="work-label">${label}</span> `;
    return html`<li${sourceAttribute(place, onSlide)}>${number}${raw(entry)}</li>`;
  });
  return html`<ul class="body works" data-size="20" data-largest="30">\n${lines(items)}\n</ul>`;
}
