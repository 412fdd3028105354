import { attribute, type Html, html, lines } from "../../src/markup/html.ts";
import type { Contents, ContentsEntry } from "../layout/body.ts";
import { FLOOR } from "../layout/sizes.ts";
import type { DeckContext } from "./deck-context.ts";
import { linkHtml, slideHtml, withoutLinks } from "./prose.ts";

/** The contents: each entry links to its slide, or to the first of its group. */
export function contentsHtml({ columns, ranges, size, entries }: Contents, context: DeckContext): Html {
  const largest = size ?? FLOOR;
  return html`<ul class="body entries" data-columns="${columns}"${attribute("data-ranges", ranges && "")} data-size="${largest}" data-largest="${largest}" aria-label="${context.onSlide.words.contents}">
${lines(entries.map((entry) => entryHtml(entry, context)))}
</ul>`;
}

function entryHtml({ number, part, name }: ContentsEntry, context: DeckContext): Html {
  const { prose, text, listed } = part.heading;
  const whole = () => html`${withoutLinks(slideHtml(prose, context))}${listed.slice(text.length)}`;
  const title = name === undefined ? whole() : html`${name}`;
  return html`<li><span class="entry-number">${number}</span>${linkHtml(part.id, title, context)}</li>`;
}
