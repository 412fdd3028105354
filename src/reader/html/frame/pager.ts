import type { Words } from "../../../i18n/words.ts";
import { attribute, type Html, html, lines } from "../../../markup/html.ts";
import type { PageLink, Pager } from "../../view/frame/page-links.ts";
import type { Link } from "../../view/link.ts";
import { textElement } from "../elements.ts";

/** Links to pages that belong together, as a list. `current` says what the marked one is: the page itself, or not. */
export function pageList(pages: readonly PageLink[], current: "page" | "true"): Html {
  const item = ({ isAfterGap, current: isCurrent, href, text }: PageLink) =>
    html`<li${attribute("class", isAfterGap && "after-gap")}><a href="${href}"${attribute("aria-current", isCurrent && current)}>${text}</a></li>`;
  return lines(html`<ul class="plain pages">`, pages.map(item), html`</ul>`);
}

/** At the foot of one of several pages: the page before it, the page after it, and all that are near. */
export function pager({ pages, previous, next }: Pager, label: string, words: Words): Html {
  return lines(
    neighbours({ previous, next }, words),
    html`<nav class="pager" aria-label="${label}">`,
    pageList(pages, "page"),
    html`</nav>`,
  );
}

/** Links to what comes before and after; nothing where there is neither. */
export function neighbours(
  { previous, next }: Pick<Pager, "previous" | "next">,
  words: Words,
): Html | undefined {
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
