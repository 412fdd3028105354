import type { Article } from "../src/model/article.ts";
import type { Output, OutputContext } from "../src/model/output.ts";
import { DARK_STYLE, deckHtml, TALK_SCRIPT, TALK_STYLE } from "./html/deck.ts";
import { TALK_FILE, TALK_PAGE } from "./html/deck-context.ts";
import { continuedSlides } from "./plan/continued-slides.ts";
import { locateSlides } from "./plan/locate.ts";

/** The talk as a PDF, relative to the article's folder; the site makes it when it is asked to. */
export const TALK_PDF = "talk.pdf";

/** The talk: one page of slides, shown by reveal.js. */
export const talk: Output = {
  name: "talk",
  door: TALK_PAGE,
  styles: [TALK_STYLE, DARK_STYLE],
  scripts: [TALK_SCRIPT],
  locate: locateSlides,
  pages: (article, context) => [{ path: TALK_PAGE, html: deckHtml(article, context) }],
  single: (article, context) => ({
    path: TALK_FILE,
    html: deckHtml(article, alone(article, context), TALK_FILE),
  }),
  check: continuedSlides,
};

/** A file that goes about alone finds the other outputs on the web, if the article says where. */
function alone({ meta }: Article, context: OutputContext): OutputContext {
  return meta.site ? context : { ...context, outputs: [] };
}
