import { escapeHtml } from "../../../markup/html.ts";
import type { ShelfView } from "../../view/shelf/shelf.ts";
import type { ShelfEntry } from "../../view/shelf/shelf-entry.ts";
import { doorList, tools } from "../doors.ts";
import { attribute, lines, link, textElement } from "../elements.ts";
import { htmlDocument } from "../frame/document.ts";
import { searchDialog } from "../frame/search.ts";
import { TEXT_ID } from "../ids.ts";
import { bylineHtml } from "../text/title-block.ts";
import { shelfControls } from "./shelf-controls.ts";

/** The index page over all articles. */
export function shelfHtml(view: ShelfView): string {
  const { words, feed } = view;
  return htmlDocument(
    { ...view, kind: "shelf" },
    lines(
      `<header class="bar">`,
      tools(words),
      "</header>",
      `<main id="${TEXT_ID}" tabindex="-1">`,
      textElement("h1", view.title),
      shelfControls(view),
      '<ul class="plain shelf">',
      view.entries.map(entryHtml),
      "</ul>",
      "</main>",
      searchDialog(words, view.lang),
      feed && `<footer class="foot"><p>${link({ text: words.feed, href: feed })}</p></footer>`,
    ),
  );
}

/** An entry is a heading and two lines: a thousand of them are still a light page. */
function entryHtml(entry: ShelfEntry): string {
  const { lang, dir, href, title, subtitle, byline, facts, doors, tags } = entry;
  const data =
    attribute("data-date", byline.date?.iso) + attribute("data-tags", tags.join("\n") || undefined);
  return lines(
    `<li lang="${escapeHtml(lang)}" dir="${dir}"${data}>`,
    `<h2><a href="${escapeHtml(href)}">${escapeHtml(title)}</a></h2>`,
    textElement("p", subtitle, "subtitle"),
    bylineHtml(byline, facts),
    doorList(doors, "door-list"),
    "</li>",
  );
}
