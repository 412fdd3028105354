import type { Part } from "../../../model/article.ts";
import { divisionOf, groupLabel, type PartGroup } from "../../division/division.ts";
import { nearPlaces } from "../../division/near.ts";
import { nthFile } from "../../division/nth-file.ts";
import { CONTENTS, LANDING, partFile, REFERENCES, WHOLE } from "../../files.ts";
import type { PageContext } from "../../page-context.ts";
import type { Link, Whereabouts } from "../link.ts";
import { whereabouts } from "../where.ts";
import { type PageLink, pageLinks } from "./page-links.ts";

/** One question or section in the contents. */
export interface Entry extends Link {
  /** The question's number; sections have none. */
  readonly number: number | undefined;
  /** The full heading; `text` is its short form. */
  readonly heading: string;
  /** Where it is in the other outputs. Only the landing page and the pages of contents show this. */
  readonly where: readonly Whereabouts[];
  /** Whether the link leads to the page that it is on. */
  readonly current: boolean;
  /** Whether parts are left out before it. */
  readonly isAfterGap: boolean;
  /** The value of `data-source` for the heading. */
  readonly source: string | undefined;
}

/** The contents of an article as seen from one page. */
export interface Contents {
  /** All parts; of a long article, those near the page, if it is at a place among them. */
  readonly parts: readonly Entry[];
  /** Of a long article: the pages of contents that list all parts. */
  readonly rest: ContentsPages | undefined;
  /** The other pages: the whole article and the references. */
  readonly more: readonly (Link & { readonly current: boolean })[];
}

/** The pages of contents of a long article. */
export interface ContentsPages {
  /** The link to those that list what is near. */
  readonly all: Link;
  readonly pages: readonly PageLink[];
}

/** How many pages of contents are named before and after that of the reader's place. */
const PAGES_AROUND = 1;

/** The contents as seen from `page`; entries for what is on the page itself lead into it. */
export function contentsView(page: PageContext): Contents {
  const { article, words, listsAll, file } = page;
  const other = (text: string, to: string, fragment?: string) => ({
    text,
    href: page.url(to, fragment),
    current: to === file,
  });
  const more = [wholeLink(page)];
  if (article.references.works.length > 0) more.push(other(words.references, REFERENCES));
  if (listsAll) return { parts: article.parts.map((part) => entryOf(part, page)), rest: undefined, more };
  return { parts: nearEntries(page), rest: contentsPages(page), more };
}

/** The entry of a part; `isAfterGap` says that others are left out before it. */
export function entryOf(part: Part, page: PageContext, isAfterGap = false): Entry {
  const file = partFile(part);
  const showsPlaces = page.file === LANDING || page.file === pageOfContents(part, page);
  return {
    text: part.heading.short,
    heading: part.heading.listed,
    href: page.prose.link(part.id)?.href ?? page.url(file),
    number: part.kind === "question" ? part.number : undefined,
    where: showsPlaces ? whereabouts(part.id, page) : [],
    current: file === page.file,
    isAfterGap,
    source: page.prose.source?.(part.span.line),
  };
}

function pageOfContents({ id }: Part, { article }: PageContext): string {
  return nthFile(CONTENTS, divisionOf(article).placeOf(id)!.contents);
}

/** The parts near the page: its own, some around it, the first and the last. */
function nearEntries(page: PageContext): readonly Entry[] {
  const { range, article } = page;
  if (!range) return [];
  return nearPlaces(article.parts.length, range.from, range.to).map(({ at, isAfterGap }) =>
    entryOf(article.parts[at]!, page, isAfterGap),
  );
}

/** All pages of contents on the landing page, each with its first heading; elsewhere those that are near. */
function contentsPages(page: PageContext): ContentsPages {
  const { article, words, range, file } = page;
  const { contents, labels: known, placeOf } = divisionOf(article);
  const here = range && placeOf(article.parts[range.from]!.id)!.contents;
  const [labels, around] =
    file === LANDING ? [contents.map(longLabel), contents.length] : [known.contents, PAGES_AROUND];
  return {
    all: { text: words.allContents, href: page.url(nthFile(CONTENTS, here ?? 0)) },
    pages: pageLinks(page, CONTENTS, labels, here, around),
  };
}

/** `1–100: Why do naps help?` */
function longLabel(group: PartGroup): string {
  return [...new Set([groupLabel(group), group[0]!.heading.short])].join(": ");
}

/** The link to the whole article; of a long one, to the place in it that the page is at. */
function wholeLink(page: PageContext): Contents["more"][number] {
  const { article, words, range, file, listsAll } = page;
  const text = words.wholeArticle;
  if (listsAll || !range) return { text, href: page.url(WHOLE), current: file === WHOLE };
  const part = article.parts[range.from]!;
  const to = nthFile(WHOLE, divisionOf(article).placeOf(part.id)!.whole);
  return { text, href: page.url(to, file === to ? undefined : part.id), current: file === to };
}
