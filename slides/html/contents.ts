import { escapeHtml } from "../../src/markup/html.ts";
import type { Contents } from "../layout/body.ts";
import { type DeckContext, linkHtml, slideHtml } from "./prose.ts";

/** The contents as HTML: each entry goes to its slide. */
export function contentsHtml({ columns, largest, parts }: Contents, context: DeckContext): string {
  const entries = parts.map((part) => {
    const number =
      part.kind === "question" ? `<span class="entry-number">${part.number}</span>` : "<span></span>";
    // A heading may hold a link of its own, which cannot stand inside another.
    const title = slideHtml(part.heading.prose, context).replace(/<\/?a\b[^>]*>/g, "");
    return `<li>${number}${linkHtml(part.id, title, context)}</li>`;
  });
  const sizes = `data-columns="${columns}" data-size="${largest}" data-largest="${largest}"`;
  return `<ul class="body entries" ${sizes} aria-label="${escapeHtml(context.onSlide.words.contents)}">
${entries.join("\n")}
</ul>`;
}
