import { escapeHtml } from "../../prose/escape.ts";
import type { ShelfEntry, ShelfView } from "../view/shelf.ts";
import { htmlDocument } from "./document.ts";
import { doorList } from "./doors.ts";
import { TEXT_ID } from "./ids.ts";
import { lines, textElement } from "./markup.ts";
import { bylineHtml } from "./title-block.ts";

/** The index page over all articles. */
export function shelfHtml(view: ShelfView): string {
  return htmlDocument(
    { ...view, kind: "shelf" },
    lines(
      `<main id="${TEXT_ID}" tabindex="-1">`,
      textElement("h1", view.title),
      '<ul class="plain shelf">',
      view.entries.map(entryHtml),
      "</ul>",
      "</main>",
    ),
  );
}

function entryHtml(entry: ShelfEntry): string {
  return lines(
    `<li lang="${escapeHtml(entry.lang)}" dir="${entry.dir}">`,
    `<h2><a href="${escapeHtml(entry.href)}">${escapeHtml(entry.title)}</a></h2>`,
    textElement("p", entry.subtitle, "subtitle"),
    bylineHtml(entry.byline, entry.facts),
    doorList(entry.doors, "door-list"),
    "</li>",
  );
}
