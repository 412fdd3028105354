import type { Output } from "../src/model/output.ts";
import { continuedSlides } from "./continued.ts";
import { DARK_STYLE, deckHtml, TALK_SCRIPT, TALK_STYLE } from "./deck.ts";
import { locateSlides } from "./locate.ts";
import { TALK_FILE, TALK_PAGE } from "./prose.ts";

/** The talk: one page of slides, shown by reveal.js. */
export const talk: Output = {
  name: "talk",
  door: TALK_PAGE,
  styles: [TALK_STYLE, DARK_STYLE],
  scripts: [TALK_SCRIPT],
  locate: locateSlides,
  pages: (article, context) => [{ path: TALK_PAGE, html: deckHtml(article, context) }],
  single: (article, context) => ({ path: TALK_FILE, html: deckHtml(article, context, TALK_FILE) }),
  check: continuedSlides,
};
