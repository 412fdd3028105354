import { attribute, type Html, type HtmlValue, html, lines } from "../../../markup/html.ts";
import type { Contents, Entry } from "../../view/frame/contents.ts";
import type { Frame } from "../../view/frame/frame.ts";
import { link, textElement, whereLine } from "../elements.ts";
import { CONTENTS_ID } from "../ids.ts";
import { outputList } from "./output-links.ts";

/** The contents beside the text; on narrow screens they open with one tap. */
export function contentsPanel({ contents, outputLinks, home, shelf, words }: Frame): Html {
  return lines(
    html`<nav class="contents" aria-label="${words.contents}">`,
    html`<details>`,
    textElement("summary", words.contents),
    html`<div class="contents-body">`,
    partList(contents, (entry) => link(entry, entry.current)),
    moreList(contents),
    // On a phone the bar has no space for these links, so the open panel shows them.
    outputList(outputLinks, "contents-doors"),
    html`<p class="contents-shelf">${link(home)}</p>`,
    html`<p class="contents-shelf">${link(shelf)}</p>`,
    html`</div>`,
    html`</details>`,
    html`</nav>`,
  );
}

/** The contents in the text of the landing page: full headings, each with its page and slide number. */
export function contentsList({ contents, words }: Frame): Html {
  return lines(
    html`<nav class="contents-list" aria-labelledby="${CONTENTS_ID}">`,
    html`<h2 id="${CONTENTS_ID}">${words.contents}</h2>`,
    partList(contents, ({ heading, href, where }) =>
      lines(link({ text: heading, href }), whereLine(where, "where")),
    ),
    moreList(contents),
    html`</nav>`,
  );
}

function partList({ parts }: Contents, print: (entry: Entry) => Html): HtmlValue {
  if (parts.length === 0) return undefined;
  // Only questions have numbers, so the numbers are text and not list markers.
  const item = (entry: Entry) => {
    const source = attribute("data-source", entry.source);
    return entry.number === undefined
      ? html`<li class="unnumbered"${source}>${print(entry)}</li>`
      : html`<li${source}><span class="number">${entry.number}</span>${print(entry)}</li>`;
  };
  return lines(html`<ul class="plain parts">`, parts.map(item), html`</ul>`);
}

function moreList({ more }: Contents): Html {
  return lines(
    html`<ul class="plain more">`,
    more.map((entry) => html`<li>${link(entry, entry.current)}</li>`),
    html`</ul>`,
  );
}
