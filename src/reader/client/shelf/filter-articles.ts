import { plain } from "../../search-words/split-words.ts";
import type { ShelfArticle, TitleData } from "../../shelf-file.ts";

/** What is chosen in the form of the shelf. */
export interface ShelfChoice {
  readonly filter: string;
  readonly tag: string;
  readonly sort: string;
}

/** An article that is shown, with the experts and questions that the filter found. */
export interface ShownArticle {
  readonly article: ShelfArticle;
  readonly found: readonly TitleData[];
}

/** Articles below a heading; without one where all stand together. */
export interface ShownGroup {
  readonly heading: string | undefined;
  readonly shown: readonly ShownArticle[];
}

/** The most experts and questions of an article that are shown. */
const MOST = 4;

/**
 * The articles that fit a choice: every word of the filter stands in the title, the text that the shelf shows
 * (`textOf`), a tag, an expert's name or a question. Accents and capitals do not matter.
 */
export function filterArticles(
  articles: readonly ShelfArticle[],
  { filter, tag }: ShelfChoice,
  textOf: (slug: string) => string,
): readonly ShownArticle[] {
  const words = plain(filter).split(/\s+/).filter(Boolean);
  const hasAll = (text: string) => words.every((word) => plain(text).includes(word));
  return articles.flatMap((article) => {
    const { slug, title, tags, experts, questions } = article;
    if (tag && !tags.includes(tag)) return [];
    const named = [...experts, ...questions];
    if (!hasAll([title, textOf(slug), ...tags, ...named.map(([name]) => name)].join(" "))) return [];
    const found = words.length > 0 ? named.filter(([name, file]) => file && hasAll(name)).slice(0, MOST) : [];
    return { article, found };
  });
}

/** Sorts articles and puts them under headings: years, or tags, of which an article may have several. */
export function groupArticles(
  shown: readonly ShownArticle[],
  sort: string,
  words: {
    readonly undated: string;
    readonly untagged: string;
    readonly lang: string;
    readonly years: boolean;
  },
): readonly ShownGroup[] {
  const byTitle = (a: ShownArticle, b: ShownArticle) =>
    a.article.title.localeCompare(b.article.title, words.lang);
  switch (sort) {
    case "title":
      return [{ heading: undefined, shown: [...shown].sort(byTitle) }];
    case "tag": {
      const groups = grouped([...shown].sort(byTitle), ({ article: { tags } }) =>
        tags.length > 0 ? tags : [""],
      );
      const sorted = [...groups].sort(([a], [b]) => (a && b ? a.localeCompare(b, words.lang) : a ? -1 : 1));
      return sorted.map(([tag, articles]) => ({ heading: tag || words.untagged, shown: articles }));
    }
    default: {
      if (!words.years) return [{ heading: undefined, shown }];
      const groups = grouped(shown, ({ article: { date } }) => [date.slice(0, 4)]);
      return [...groups].map(([year, articles]) => ({ heading: year || words.undated, shown: articles }));
    }
  }
}

function grouped(
  shown: readonly ShownArticle[],
  keysOf: (each: ShownArticle) => readonly string[],
): ReadonlyMap<string, readonly ShownArticle[]> {
  const groups = new Map<string, ShownArticle[]>();
  for (const each of shown)
    for (const key of keysOf(each)) groups.set(key, [...(groups.get(key) ?? []), each]);
  return groups;
}
