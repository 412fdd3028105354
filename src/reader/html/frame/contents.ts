import { escapeHtml } from "../../../markup/html.ts";
import type { Contents, Entry } from "../../view/frame/contents.ts";
import type { Frame } from "../../view/frame/frame.ts";
import { doorList } from "../doors.ts";
import { attribute, lines, link, textElement } from "../elements.ts";
import { CONTENTS_ID } from "../ids.ts";
import { whereLine } from "../text/where.ts";

/** The contents beside the text; behind one tap where there is no room. */
export function contentsPanel({ contents, doors, shelf, words }: Frame): string {
  return lines(
    `<nav class="contents" aria-label="${escapeHtml(words.contents)}">`,
    "<details>",
    `<summary>${escapeHtml(words.contents)}</summary>`,
    '<div class="contents-body">',
    partList(contents, (entry) => link(entry, entry.current)),
    moreList(contents),
    // The bar has no room for these on a phone, and there the panel covers the page.
    doorList(doors, "contents-doors"),
    `<p class="contents-shelf">${link(shelf)}</p>`,
    "</div>",
    "</details>",
    "</nav>",
  );
}

/** The contents as a part of the title page: full headings, and where to find each in print and talk. */
export function contentsList({ contents, words }: Frame): string {
  return lines(
    `<nav class="contents-list" aria-labelledby="${CONTENTS_ID}">`,
    `<h2 id="${CONTENTS_ID}">${escapeHtml(words.contents)}</h2>`,
    partList(contents, (entry) =>
      lines(link({ text: entry.heading, href: entry.href }), whereLine(entry.where, "where")),
    ),
    moreList(contents),
    "</nav>",
  );
}

function partList({ parts }: Contents, print: (entry: Entry) => string): string {
  if (parts.length === 0) return "";
  // Numbers are the questions' own, and sections have none: text, not list markers.
  const item = (entry: Entry) =>
    `<li${attribute("class", entry.number === undefined ? "unnumbered" : undefined)}>${textElement("span", entry.number?.toString(), "number")}${print(entry)}</li>`;
  return lines('<ul class="plain parts">', parts.map(item), "</ul>");
}

function moreList({ more }: Contents): string {
  return lines(
    '<ul class="plain more">',
    more.map((entry) => `<li>${link(entry, entry.current)}</li>`),
    "</ul>",
  );
}
