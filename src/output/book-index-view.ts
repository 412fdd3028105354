import type { Words } from "../i18n/words.ts";
import type { Article, Part } from "../model/article.ts";
import { type IndexEntry, type IndexPlace, letterGroups } from "../model/book-index.ts";

/** The index, its terms in groups by their first letter. */
export interface BookIndexView {
  readonly groups: readonly { readonly letter?: string; readonly entries: readonly IndexEntryView[] }[];
}

/** A term of the index and the places that it leads to. */
export interface IndexEntryView {
  readonly term: string;
  readonly links: readonly IndexLink[];
  /** `see replay` */
  readonly see: readonly string[];
  readonly entries: readonly IndexEntryView[];
}

/** A link to a place: short for the eye, in full for those who hear it. */
export interface IndexLink {
  readonly text: string;
  /** Whose answer it is, after the text. */
  readonly initials?: string | undefined;
  readonly label: string;
  readonly href: string;
}

/** The page that shows the index; `link` gives the address of an id of the article as seen from it. */
interface IndexPage {
  readonly article: Article;
  readonly words: Words;
  link(id: string): string | undefined;
}

/**
 * The view of the article's index, or of some of its entries, where its places are named by questions and not by
 * pages.
 */
export function bookIndexView(page: IndexPage, shown = page.article.index.entries): BookIndexView {
  const { meta } = page.article;
  const parts = new Map(page.article.parts.map((part) => [part.id, part]));
  const view = ({ term, places, see, entries }: IndexEntry): IndexEntryView => ({
    term,
    links: oncePerText(places.flatMap((place) => linkTo(place, parts, page) ?? [])),
    see: see.map((each) => page.words.see(each)),
    entries: entries.map(view),
  });
  return {
    groups: letterGroups(shown, meta.lang).map(({ letter, entries }) => ({
      ...(letter === undefined ? {} : { letter }),
      entries: entries.map(view),
    })),
  };
}

/** `3` for a question, `3 R.K.` for what one of several experts says to it, the heading of a section. */
function linkTo(
  { id, part, answer }: IndexPlace,
  parts: ReadonlyMap<string, Part>,
  { words, link }: IndexPage,
): IndexLink | undefined {
  const href = link(id);
  const within = part === undefined ? undefined : parts.get(part);
  if (href === undefined) return undefined;
  if (!within) return { text: words.abstract, label: words.abstract, href };
  if (within.kind === "section") return { text: within.heading.short, label: within.heading.text, href };
  const expert = within.answers.find((each) => each.id === answer)?.expert;
  const question = words.question(within.number);
  const text = String(within.number);
  if (!expert) return { text, label: question, href };
  return { text, initials: expert.initials, label: words.list([question, expert.name]), href };
}

/** Of several places that look the same in the index, the first one is enough. */
function oncePerText(links: readonly IndexLink[]): readonly IndexLink[] {
  return links.filter(
    ({ text, initials }, index) =>
      links.findIndex((each) => each.text === text && each.initials === initials) === index,
  );
}
