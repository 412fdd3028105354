import { LANDING, partFile, REFERENCES, WHOLE } from "../../files.ts";
import type { PageContext } from "../../page-context.ts";
import type { Link } from "../link.ts";
import { type Whereabouts, whereabouts } from "../where.ts";

/** One line of the contents. */
export interface Entry extends Link {
  /** The question's number; sections have none. */
  readonly number?: number;
  /** The full heading, where `text` is its short form. */
  readonly heading: string;
  /** On the title page, which has room for it. */
  readonly where: readonly Whereabouts[];
  /** Whether the entry is the page it stands on. */
  readonly current: boolean;
}

/** The article's contents as seen from one page. */
export interface Contents {
  readonly parts: readonly Entry[];
  /** Pages besides: the whole article, the references. */
  readonly more: readonly (Link & { readonly current: boolean })[];
}

/** The contents as seen from `page`: entries lead into the page itself where it holds them. */
export function contentsView(page: PageContext): Contents {
  const { article, words } = page;
  const parts = article.parts.map((part): Entry => {
    const file = partFile(part);
    return {
      text: part.heading.short,
      heading: part.heading.text,
      href: page.prose.link(part.id)?.href ?? page.url(file),
      ...(part.kind === "question" ? { number: part.number } : {}),
      where: page.file === LANDING ? whereabouts(part.id, page) : [],
      current: file === page.file,
    };
  });
  const other = (text: string, file: string) => ({ text, href: page.url(file), current: file === page.file });
  const cites = article.references.works.length > 0;
  return {
    parts,
    more: [other(words.wholeArticle, WHOLE), ...(cites ? [other(words.references, REFERENCES)] : [])],
  };
}
