import { type Html, html } from "../../src/markup/html.ts";
import type { Locator } from "../../src/model/locators.ts";
import type { Slide } from "../plan/slide.ts";
import type { DeckContext } from "./deck-context.ts";

/** Longer titles would not leave room for the rest of the footer's one line. */
const LONGEST_TITLE = 56;
const LONGEST_ID = 32;

/** The line under a slide: the article's title, where the subject stands elsewhere, the slide's number. */
export function footerHtml(slide: Slide, context: DeckContext): Html {
  const locator = locatorOf(slide, context);
  const { handout, reader } = placesOf(locator, context);
  const link = reader && html`<a href="${context.base + locator.url}">${reader}</a>`;
  return html`<footer class="foot">
<span class="foot-title">${runningTitle(context.article.meta.title)}</span>
<span class="foot-where">${handout}${handout && link && " · "}${link}</span>
<span class="foot-number">${slide.number}</span>
</footer>`;
}

/** A title short enough for a footer: what comes before its colon if that is enough, else its first words. */
export function runningTitle(title: string): string {
  if (title.length <= LONGEST_TITLE) return title;
  const main = /^(.+?)\s*[:–—：]\s/.exec(title)?.[1];
  if (main && main.length <= LONGEST_TITLE) return main;
  const start = title.slice(0, LONGEST_TITLE);
  const cut = start.lastIndexOf(" ");
  return `${start.slice(0, cut > 20 ? cut : LONGEST_TITLE)}…`;
}

/** Where the subject of a slide stands in the other outputs. */
export function locatorOf({ subject }: Slide, { output: { locators } }: DeckContext): Locator {
  switch (subject.kind) {
    case "question":
      return locators.get(subject.question.id) ?? {};
    case "section":
      return locators.get(subject.section.id) ?? {};
    default:
      return {};
  }
}

/** A locator in words, as far as the site holds the outputs: `handout p. 4`, `reader #naps`. */
export function placesOf(
  { page, url }: Locator,
  { onSlide: { words }, output: { outputs } }: DeckContext,
): { readonly handout?: string | undefined; readonly reader?: string | undefined } {
  const handout = page !== undefined && outputs.includes("handout") ? words.handoutPage(page) : undefined;
  if (url === undefined || !outputs.includes("reader")) return { handout };
  // A question's page is named after its id; an answer is a fragment of that page.
  const id = decodeURIComponent(/#(.+)$/.exec(url)?.[1] ?? /([^/]+)\.html$/.exec(url)?.[1] ?? "");
  return { handout, reader: id && id.length <= LONGEST_ID ? words.readerPlace(id) : words.reader };
}
