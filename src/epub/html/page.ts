import type { Words } from "../../i18n/words.ts";
import { type Html, html, lines } from "../../markup/html.ts";
import { COVER_IMAGE } from "../files.ts";
import type { BodyView, BookView, PageView } from "../view/book-view.ts";
import { contentsHtml, type PlacedPage } from "./contents.ts";
import { colophonHtml, expertHtml, notesHtml, referencesHtml } from "./end-pages.ts";
import { glanceHtml } from "./glance.ts";
import { questionHtml, sectionHtml } from "./part.ts";
import { titleHtml } from "./title-page.ts";

/** The body of a page as HTML. `placed` is for the contents. */
export function bodyHtml(
  { body, notes, title }: PageView,
  book: BookView,
  placed: readonly PlacedPage[],
  words: Words,
): Html {
  return lines(contentHtml(body, title, book, placed, words), notesHtml(notes, words));
}

function contentHtml(
  body: BodyView,
  title: string,
  book: BookView,
  placed: readonly PlacedPage[],
  words: Words,
): Html {
  switch (body.kind) {
    case "cover":
      return html`<section class="cover" role="presentation"><img src="${COVER_IMAGE}" role="doc-cover" alt="${title}"></section>`;
    case "contents":
      return contentsHtml(book, placed, words);
    case "title":
      return titleHtml(body, words);
    case "glance":
      return glanceHtml(body, words);
    case "question":
      return questionHtml(body, words);
    case "section":
      return sectionHtml(body, words);
    case "expert":
      return expertHtml(body);
    case "references":
      return referencesHtml(body, words);
    case "colophon":
      return colophonHtml(body.meta, words);
    default:
      return body satisfies never;
  }
}
