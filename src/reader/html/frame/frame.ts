import { escapeHtml } from "../../../markup/html.ts";
import type { Frame } from "../../view/frame/frame.ts";
import { bar } from "../doors.ts";
import { lines, link } from "../elements.ts";
import { TEXT_ID } from "../ids.ts";
import { contentsPanel } from "./contents.ts";
import { htmlDocument } from "./document.ts";
import { searchDialog } from "./search.ts";

/** A page: the frame around the HTML of its text. */
export function framed(frame: Frame, text: string): string {
  return htmlDocument(
    { ...frame, skip: frame.words.skipToText },
    lines(
      bar(frame),
      // The title page has its contents in the text.
      frame.kind === "landing" ? "" : contentsPanel(frame),
      `<main id="${TEXT_ID}" tabindex="-1" data-copied="${escapeHtml(frame.words.copied)}">`,
      text,
      "</main>",
      printHint(frame),
      searchDialog(frame.words, frame.lang, { slug: frame.place.article, title: frame.place.title }),
      frame.kind === "landing" ? "" : `<footer class="foot"><p>${link(frame.shelf)}</p></footer>`,
    ),
  );
}

/** On paper only: the handout is the better print, where the site has one and its address is known. */
function printHint({ handout, words }: Frame): string {
  if (handout === undefined) return "";
  return `<p class="print-only">${escapeHtml(words.printInstead)}: ${escapeHtml(handout)}</p>`;
}
