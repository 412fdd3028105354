import type { Words } from "../../../i18n/words.ts";
import { escapeHtml } from "../../../markup/html.ts";
import type { Link } from "../../view/link.ts";
import type { Neighbours } from "../../view/pages/neighbours.ts";
import { lines, textElement } from "../elements.ts";

/** Links to the parts before and after, at the foot of a part's page. */
export function neighbours({ previous, next }: Neighbours, words: Words): string {
  if (!previous && !next) return "";
  return lines(
    `<nav class="neighbours" aria-label="${escapeHtml(`${words.previous}, ${words.next}`)}">`,
    previous && neighbour(previous, words.previous, "prev"),
    next && neighbour(next, words.next, "next"),
    "</nav>",
  );
}

function neighbour({ href, text }: Link, label: string, rel: "prev" | "next"): string {
  return `<a class="${rel}" rel="${rel}" href="${escapeHtml(href)}">${textElement("span", label)} ${textElement("strong", text)}</a>`;
}
