import { type Html, html, lines, raw } from "../../../markup/html.ts";
import type { ProseContext } from "../../../prose/context.ts";
import { plainText } from "../../../prose/plain-text.ts";
import { sourceAttribute } from "../../../prose/source-attribute.ts";
import { firstWork } from "../../citation-link.ts";
import { citationId } from "../../html/ids.ts";
import type { PageContext } from "../../page-context.ts";
import type { TermView } from "./term.ts";

/** Where a citation leads whose works open beside the text. */
export function cardLink(index: number): ReturnType<NonNullable<ProseContext["citation"]>> {
  return { href: `#${cardId(index)}`, id: citationId(index) };
}

/** The works of a citation, to open beside the text. */
export function citationCard(index: number, page: PageContext): TermView {
  const { article, words, url, worksFile } = page;
  return {
    id: cardId(index),
    name: plainText(article.references.citations[index]!.html),
    html: citedWorks(index, page),
    back: `#${citationId(index)}`,
    entry: { text: words.references, href: url(worksFile(index), firstWork(article, index)) },
  };
}

/** The works of a citation, a paragraph each. */
export function citedWorks(index: number, { article, prose }: PageContext): Html {
  const { works, citations } = article.references;
  const entries = citations[index]!.keys.flatMap((key) => works.find((work) => work.key === key) ?? []);
  return lines(
    entries.map(
      (entry) => html`<p class="work"${sourceAttribute(entry.place, prose)}>${raw(entry.html)}</p>`,
    ),
  );
}

function cardId(index: number): string {
  return `${citationId(index)}.works`;
}
