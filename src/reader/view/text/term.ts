import { type Html, raw } from "../../../markup/html.ts";
import type { Section } from "../../../model/article.ts";
import type { ProseContext } from "../../../prose/context.ts";
import { renderBlocks } from "../../../prose/render-prose.ts";
import type { Term } from "../../../prose/terms/glossary.ts";
import { divisionOf } from "../../division/division.ts";
import { pageInSection } from "../../division/section-pages.ts";
import type { PageContext } from "../../page-context.ts";
import type { Link } from "../link.ts";

/** A piece of prose that is a whole: the first use of each term in it is marked, its paragraphs are counted. */
export interface TermScope {
  /** The prefix of the ids of its terms: the id of the answer or question, or `abstract`. */
  readonly id: string;
  /** Whether the page has the definitions, to open beside the text; else terms lead to the glossary. */
  readonly beside: boolean;
  /** Who speaks, if an expert does: the links to paragraphs are named after them. */
  readonly speaker?: string | undefined;
}

/** The definition of a term that opens beside the text. */
export interface TermView {
  readonly id: string;
  readonly name: string;
  readonly html: Html;
  /** Address of the place in the text that uses the term. */
  readonly back: string;
  /** The entry in the glossary. */
  readonly entry: Link;
}

/** Where the terms of a scope lead from a page. */
export function termLinker(scope: TermScope, page: PageContext): NonNullable<ProseContext["term"]> {
  return (term) => {
    if (!scope.beside) {
      const href = entryAddress(term, page);
      page.destinations.set(href, { kind: "term", term });
      return { href };
    }
    const id = idIn(scope, term);
    return { href: `#${encodeURIComponent(id)}`, id: `${id}-use` };
  };
}

/** The definition of a term that a scope uses. */
export function termView(term: Term, scope: TermScope, page: PageContext): TermView {
  const id = idIn(scope, term);
  return {
    id,
    name: term.name,
    html: definitionHtml(term, page),
    back: `#${encodeURIComponent(`${id}-use`)}`,
    entry: entryLink(term, page),
  };
}

/** The definition of a term, without ids, because a page may show it more than once. */
export function definitionHtml(term: Term, page: PageContext): Html {
  const context: ProseContext = { ...page.prose, ids: false, footnotes: "omit" };
  const blocks = renderBlocks(term.definition, context).map(({ html }) => html);
  return raw(blocks.join("\n"));
}

/** The link to a term's entry in the glossary, named after the section that is the glossary. */
export function entryLink(term: Term, page: PageContext): Link {
  const section = page.article.parts.find((part) => part.id === term.section);
  return { text: section?.heading.short ?? "", href: entryAddress(term, page) };
}

function idIn(scope: TermScope, term: Term): string {
  return `${scope.id}-${term.id}`;
}

/** The address of a term's entry in the glossary, as seen from the page. */
function entryAddress({ section, id, start }: Term, page: PageContext): string {
  const part = page.article.parts[divisionOf(page.article).placeOf(section)!.at] as Section;
  return page.url(page.pieceFile(part, pageInSection(part, start)), id);
}
