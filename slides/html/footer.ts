import { escapeHtml } from "../../src/markup/html.ts";
import type { Locator } from "../../src/model/locators.ts";
import type { Slide } from "../plan/slide.ts";
import type { DeckContext } from "./prose.ts";

/** Longer titles would not leave room for the rest of the footer's one line. */
const LONGEST_TITLE = 56;
const LONGEST_ID = 32;

/** The quiet line under a slide: which article, where the same stands elsewhere, the slide's number. */
export function footerHtml({ number, where }: Slide, context: DeckContext): string {
  return `<footer class="foot">
<span class="foot-title">${escapeHtml(runningTitle(context.article.meta.title))}</span>
<span class="foot-where">${whereHtml(where, context)}</span>
<span class="foot-number">${number}</span>
</footer>`;
}

/** A title cut to what a footer holds: before its colon if that is enough, else between words. */
export function runningTitle(title: string): string {
  if (title.length <= LONGEST_TITLE) return title;
  const main = /^(.+?)\s*[:–—：]\s/.exec(title)?.[1];
  if (main && main.length <= LONGEST_TITLE) return main;
  const start = title.slice(0, LONGEST_TITLE);
  const cut = start.lastIndexOf(" ");
  return `${start.slice(0, cut > 20 ? cut : LONGEST_TITLE)}…`;
}

function whereHtml(where: Locator, context: DeckContext): string {
  const { handout, reader } = placesOf(where, context);
  const link = reader && `<a href="${escapeHtml(context.base + where.url)}">${escapeHtml(reader)}</a>`;
  return [handout && escapeHtml(handout), link].filter(Boolean).join(" · ");
}

/** Where a thing stands in the other outputs, in words: `handout p. 4`, `reader #naps`. */
export function placesOf(
  { page, url }: Locator,
  { onSlide: { words }, output }: DeckContext,
): { readonly handout?: string; readonly reader?: string } {
  const inHandout = page !== undefined && output.outputs.includes("handout");
  return {
    ...(inHandout ? { handout: words.handoutPage(page) } : {}),
    ...(url !== undefined && output.outputs.includes("reader") ? { reader: readerPlace(url) } : {}),
  };

  function readerPlace(url: string): string {
    // A question's page is named after its id, an answer is a fragment of it.
    const id = decodeURIComponent(/#(.+)$/.exec(url)?.[1] ?? /([^/]+)\.html$/.exec(url)?.[1] ?? "");
    return id && id.length <= LONGEST_ID ? words.readerPlace(id) : words.reader;
  }
}
