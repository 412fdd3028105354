import type { Html } from "../../../markup/html.ts";
import { plainText } from "../../../prose/plain-text.ts";
import { firstWork } from "../../citation-link.ts";
import type { Destination } from "../../destination.ts";
import type { PageContext } from "../../page-context.ts";
import type { Link } from "../link.ts";
import { citedWorks } from "./citation-card.ts";
import { excerptOf } from "./excerpt.ts";
import { definitionHtml, entryLink } from "./term.ts";

/** What opens beside a link, in place of following it. */
export interface CardView {
  /** The link's address, or `#` and its id. */
  readonly for: string;
  readonly name: string;
  readonly html: Html;
  /** Where the link leads. */
  readonly entry: Link;
}

/** The cards of a page, once its text has been made: one for each place that a link of the text leads to. */
export function cardViews(page: PageContext): readonly CardView[] {
  return [...page.destinations].flatMap(([address, destination]) => {
    const card = cardOf(address, destination, page);
    return card ? [{ ...card, for: address }] : [];
  });
}

function cardOf(
  href: string,
  destination: Destination,
  page: PageContext,
): Omit<CardView, "for"> | undefined {
  switch (destination.kind) {
    case "place": {
      const excerpt = excerptOf(destination.id, page);
      return excerpt && { ...excerpt, entry: { text: page.words.goThere, href } };
    }
    case "term": {
      const { term } = destination;
      return { name: term.name, html: definitionHtml(term, page), entry: entryLink(term, page) };
    }
    case "citation": {
      const { article, words, url, worksFile } = page;
      const { index } = destination;
      return {
        name: plainText(article.references.citations[index]!.html),
        html: citedWorks(index, page),
        entry: { text: words.references, href: url(worksFile(index), firstWork(article, index)) },
      };
    }
  }
}
