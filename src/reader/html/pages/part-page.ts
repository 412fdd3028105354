import type { Words } from "../../../i18n/words.ts";
import { type Html, html, lines } from "../../../markup/html.ts";
import type { Link } from "../../view/link.ts";
import type { PartPageView } from "../../view/pages/part-page.ts";
import { textElement } from "../elements.ts";
import { framed } from "../frame/frame.ts";
import { part } from "../text/part.ts";

/** The page of one question or section. */
export function partPage(view: PartPageView): string {
  const { words } = view.frame;
  return framed(view.frame, lines(part(view.part, words), neighbours(view, words)), view.cards);
}

/** At the foot of the page: links to the parts before and after. */
function neighbours({ previous, next }: PartPageView, words: Words): Html | undefined {
  if (!previous && !next) return undefined;
  return lines(
    html`<nav class="neighbours" aria-label="${words.previous}, ${words.next}">`,
    previous && neighbour(previous, words.previous, "prev"),
    next && neighbour(next, words.next, "next"),
    html`</nav>`,
  );
}

function neighbour({ href, text }: Link, label: string, rel: "prev" | "next"): Html {
  return html`<a class="${rel}" rel="${rel}" href="${href}">${textElement("span", label)} ${textElement("strong", text)}</a>`;
}
