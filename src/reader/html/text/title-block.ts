import type { LandingView } from "../../view/pages/landing-page.ts";
import { lines, textElement } from "../elements.ts";

/** Title, subtitle, authors and date, as the title page and the whole article open. */
export function titleBlock({
  title,
  subtitle,
  byline,
}: Pick<LandingView, "title" | "subtitle" | "byline">): string {
  return lines(
    '<header class="title-block">',
    textElement("h1", title),
    textElement("p", subtitle, "subtitle"),
    bylineHtml(byline),
    "</header>",
  );
}

/** `A. Writer and B. Editor · 1 March 2026`. */
export function bylineHtml({ authors, date }: LandingView["byline"], more: readonly string[] = []): string {
  const time = date && `<time datetime="${date.iso}">${date.text}</time>`;
  const pieces = [textElement("span", authors), time, ...more.map((text) => textElement("span", text))];
  const shown = pieces.filter((piece) => piece !== undefined && piece !== "");
  return shown.length > 0 ? `<p class="byline">${shown.join(" · ")}</p>` : "";
}
