import type { ProseContext } from "../../prose/context.ts";
import { renderBlocks } from "../../prose/html.ts";
import type { Term } from "../../prose/terms/glossary.ts";
import type { PageContext } from "../page-context.ts";
import type { Link } from "./link.ts";

/** The prose in which the first use of each term is marked. */
export interface TermScope {
  /** What ids begin with: the id of the answer, or a word for what is none. */
  readonly id: string;
  /** Whether definitions are on the page to be opened beside the text; else terms lead to the glossary. */
  readonly beside: boolean;
}

/** A term's definition as it opens beside the text. */
export interface TermView {
  readonly id: string;
  readonly name: string;
  readonly html: string;
  /** Address of the use of the term. */
  readonly back: string;
  /** The glossary, at the term's entry. */
  readonly entry: Link;
}

/** Where terms lead from a scope of a page. */
export function termLinker(scope: TermScope, page: PageContext): NonNullable<ProseContext["term"]> {
  return (term) => {
    if (!scope.beside) return { href: entryAddress(term, page) };
    const id = idIn(scope, term);
    return { href: `#${encodeURIComponent(id)}`, id: `${id}-use` };
  };
}

/** The definition of a term that a scope uses. */
export function termView(term: Term, scope: TermScope, page: PageContext): TermView {
  const { article } = page;
  const id = idIn(scope, term);
  const section = article.parts.find((part) => part.id === term.section);
  const context: ProseContext = { ...page.prose, ids: false, footnotes: "omit" };
  return {
    id,
    name: term.name,
    html: renderBlocks(term.definition, context)
      .map(({ html }) => html)
      .join("\n"),
    back: `#${encodeURIComponent(`${id}-use`)}`,
    entry: { text: section?.heading.short ?? "", href: entryAddress(term, page) },
  };
}

function idIn(scope: TermScope, term: Term): string {
  return `${scope.id}-${term.id}`;
}

/** The entry's own address: the section's, with the entry's id. */
function entryAddress({ section, id }: Term, page: PageContext): string {
  const address = page.prose.link(section)?.href ?? "";
  return `${address.split("#")[0]}#${encodeURIComponent(id)}`;
}
