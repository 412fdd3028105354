import { attribute, type Html, type HtmlValue, html } from "../../markup/html.ts";
import { withIsolates } from "../../markup/isolates.ts";
import type { Link, Whereabouts } from "../view/link.ts";

// Elements that several pages print.

/** An element with text; nothing when there is no text. */
export function textElement(
  tag: string,
  text: Html | string | undefined,
  className?: string,
): Html | undefined {
  if (text === undefined) return undefined;
  return html`<${tag}${attribute("class", className)}>${text}</${tag}>`;
}

/** A link with plain text. `current` says that it leads to the page that it is on. */
export function link({ text, href }: Link, current = false): Html {
  return html`<a href="${href}"${attribute("aria-current", current && "page")}>${withIsolates(text)}</a>`;
}

/**
 * The link from a paragraph or an answer to itself, whose name for screen readers is `name`. A script copies its
 * address. The tab key passes it by, because a page has one for each paragraph.
 */
export function permalink(id: string, name: string): Html {
  return html`<a class="permalink" href="#${encodeURIComponent(id)}" tabindex="-1" aria-label="${name}">#</a>`;
}

/** `Question 3 · handout p. 5 · slide 5`; nothing when no position is known. */
export function whereLine(where: readonly Whereabouts[], className: string): Html | undefined {
  if (where.length === 0) return undefined;
  const pieces = where.map(({ text, href }) => (href ? link({ text, href }) : textElement("span", text)));
  return html`<p class="${className}">${separated(" · ", pieces)}</p>`;
}

/** Pieces on one line, with `separator` between them; missing pieces are left out. */
export function separated(separator: string, pieces: readonly (Html | undefined)[]): HtmlValue {
  const present = pieces.filter((piece) => piece !== undefined);
  return present.map((piece, index) => (index === 0 ? piece : [separator, piece]));
}
