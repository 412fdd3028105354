import { LANDING, partFile, REFERENCES, WHOLE } from "../../files.ts";
import type { PageContext } from "../../page-context.ts";
import type { Link, Whereabouts } from "../link.ts";
import { whereabouts } from "../where.ts";

/** One question or section in the contents. */
export interface Entry extends Link {
  /** The question's number; sections have none. */
  readonly number: number | undefined;
  /** The full heading; `text` is its short form. */
  readonly heading: string;
  /** Where it is in the other outputs. Only the landing page shows this; elsewhere it is empty. */
  readonly where: readonly Whereabouts[];
  /** Whether the link leads to the page that it is on. */
  readonly current: boolean;
  /** The value of `data-source` for the heading. */
  readonly source: string | undefined;
}

/** The contents of an article as seen from one page. */
export interface Contents {
  readonly parts: readonly Entry[];
  /** The other pages: the whole article and the references. */
  readonly more: readonly (Link & { readonly current: boolean })[];
}

/** The contents as seen from `page`; entries for what is on the page itself lead into it. */
export function contentsView(page: PageContext): Contents {
  const { article, words } = page;
  const parts = article.parts.map((part): Entry => {
    const file = partFile(part);
    return {
      text: part.heading.short,
      heading: part.heading.text,
      href: page.prose.link(part.id)?.href ?? page.url(file),
      number: part.kind === "question" ? part.number : undefined,
      where: page.file === LANDING ? whereabouts(part.id, page) : [],
      current: file === page.file,
      source: page.prose.source?.(part.span.line),
    };
  });
  const other = (text: string, file: string) => ({ text, href: page.url(file), current: file === page.file });
  const more = [other(words.wholeArticle, WHOLE)];
  if (article.references.works.length > 0) more.push(other(words.references, REFERENCES));
  return { parts, more };
}
