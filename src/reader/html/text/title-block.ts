import { type Html, html, lines } from "../../../markup/html.ts";
import type { Byline, Opening } from "../../view/pages/landing-page.ts";
import { separated, textElement } from "../elements.ts";

/** Title, subtitle, authors and date: the start of the landing page and of the whole article. */
export function titleBlock({ title, subtitle, byline }: Opening): Html {
  return lines(
    html`<header class="title-block">`,
    textElement("h1", title),
    textElement("p", subtitle, "subtitle"),
    bylineHtml(byline),
    html`</header>`,
  );
}

/** `A. Writer and B. Editor · 1 March 2026`, then `more`; nothing when all of it is missing. */
export function bylineHtml({ authors, date }: Byline, more: readonly string[] = []): Html | undefined {
  if (authors === undefined && date === undefined && more.length === 0) return undefined;
  const time = date && html`<time datetime="${date.iso}">${date.text}</time>`;
  const pieces = [textElement("span", authors), time, ...more.map((text) => textElement("span", text))];
  return html`<p class="byline">${separated(" · ", pieces)}</p>`;
}
