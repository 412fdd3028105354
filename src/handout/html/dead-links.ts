import { type Html, raw } from "../../markup/html.ts";
import { idsIn } from "./printed-ids.ts";

/** A link to a place in the article, and the page number behind it. */
const REFERENCE =
  /<a(?: class="xref")? href="#([^"]*)">((?:(?!<\/?a\b).)*)<\/a>(<span class="xref-page">[^<]*<span[^>]*>\d*<\/span>[^<]*<\/span>)?/gs;
const CROSS_REFERENCE = '<a class="xref"';

/**
 * Leaves the words alone of links to what a worksheet does not print, such as a table in an answer: a link with
 * nowhere to lead would be named in the PDF all the same.
 */
export function withoutDeadLinks(texts: readonly Html[]): readonly Html[] {
  const ids = idsIn(texts);
  return texts.map(({ text }) =>
    raw(
      text.replace(REFERENCE, (whole, id: string, words: string, page: string | undefined) =>
        ids.hasEscaped(id) || (page === undefined && !whole.startsWith(CROSS_REFERENCE)) ? whole : words,
      ),
    ),
  );
}
