import { attribute, type Html, type HtmlValue, html, lines } from "../../../markup/html.ts";
import type { Contents, ContentsPages, Entry } from "../../view/frame/contents.ts";
import type { Frame } from "../../view/frame/frame.ts";
import { link, textElement, whereLine } from "../elements.ts";
import { CONTENTS_ID } from "../ids.ts";
import { hasChoice, outputList } from "./output-links.ts";
import { pageList } from "./pager.ts";

/** The contents beside the text; on narrow screens they open with one tap. */
export function contentsPanel({ contents, outputLinks, home, shelf, words }: Frame): Html {
  return lines(
    html`<nav class="contents" aria-label="${words.contents}">`,
    html`<details>`,
    textElement("summary", words.contents),
    html`<div class="contents-body">`,
    partList(contents.parts, (entry) => link(entry, entry.current)),
    contents.rest && restOfContents(contents.rest),
    moreList(contents),
    // On a phone the bar has no space for these links, so the open panel shows them.
    hasChoice(outputLinks) && outputList(outputLinks, "contents-doors"),
    html`<p class="contents-shelf">${link(home)}</p>`,
    html`<p class="contents-shelf">${link(shelf)}</p>`,
    html`</div>`,
    html`</details>`,
    html`</nav>`,
  );
}

/**
 * The contents in the text of the landing page: full headings, each with its page and slide number. Questions
 * are left out where the page shows them otherwise; the heading says that these are not all contents.
 */
export function contentsList({ contents, words }: Frame, withQuestions: boolean): Html {
  const parts = contents.parts.filter(({ number }) => withQuestions || number === undefined);
  return lines(
    html`<nav class="contents-list" aria-labelledby="${CONTENTS_ID}">`,
    html`<h2 id="${CONTENTS_ID}">${withQuestions ? words.contents : words.alsoInArticle}</h2>`,
    fullPartList(parts),
    contents.rest && pageList(contents.rest.pages, "true"),
    moreList(contents),
    html`</nav>`,
  );
}

/** Parts by their full headings, each with its page and slide number. */
export function fullPartList(parts: readonly Entry[]): HtmlValue {
  return partList(parts, ({ heading, href, where }) =>
    lines(link({ text: heading, href }), whereLine(where, "where")),
  );
}

/** The links to all contents. A script shows these pages in the panel, in place of the parts that are near. */
function restOfContents({ all, pages }: ContentsPages): Html {
  return lines(
    html`<div class="all-contents">`,
    html`<p>${link(all)}</p>`,
    pages.length > 1 && pageList(pages, "true"),
    html`</div>`,
  );
}

function partList(parts: readonly Entry[], print: (entry: Entry) => Html): HtmlValue {
  if (parts.length === 0) return undefined;
  // Only questions have numbers, so the numbers are text and not list markers. Each page has these lists: short tags.
  const item = (entry: Entry) => {
    const source = attribute("data-source", entry.source);
    const classes = [entry.number === undefined && "unnumbered", entry.isAfterGap && "after-gap"];
    const className = attribute("class", classes.filter(Boolean).join(" ") || undefined);
    const number = entry.number !== undefined && html`<b>${entry.number}</b>`;
    return html`<li${className}${source}>${number}${print(entry)}</li>`;
  };
  // Numbers of more than two digits need more room before the headings.
  const digits = Math.max(...parts.map(({ number = 0 }) => String(number).length));
  const isWide = digits > 2 && " wide-numbers";
  return lines(html`<ul class="plain parts${isWide}">`, parts.map(item), html`</ul>`);
}

function moreList({ more }: Contents): Html {
  return lines(
    html`<ul class="plain more">`,
    more.map((entry) => html`<li>${link(entry, entry.current)}</li>`),
    html`</ul>`,
  );
}
