/** What can be cited: an article, or an answer of an article. */
export interface CitableWork {
  readonly id: string;
  readonly title: string;
  readonly authors: readonly string[];
  /** The work that it is a part of. */
  readonly within?: { readonly title: string; readonly editors: readonly string[] };
  /** Where it is in that work: `Question 2, handout p. 4`. */
  readonly locator?: string;
  /** ISO date. */
  readonly date?: string | undefined;
  readonly lang: string;
  readonly url?: string | undefined;
}

/** A work as CSL-JSON. https://citeproc-js.readthedocs.io/en/latest/csl-json/markup.html */
export type CslItem = Readonly<Record<string, unknown>>;

/** The work as CSL-JSON: an answer is a chapter of the article. */
export function citationData(work: CitableWork): CslItem {
  const { id, title, authors, within, locator, date, lang, url } = work;
  const data: CslItem = {
    id,
    type: within ? "chapter" : "webpage",
    title,
    author: authors.map(nameOf),
    "container-title": within?.title,
    editor: within?.editors.map(nameOf),
    // Only year and month, because the BibTeX exporter would write the day into the field for the month.
    issued: date && { "date-parts": [date.split("-").slice(0, 2).map(Number)] },
    note: locator,
    language: lang,
    URL: url,
  };
  const filled = ([, value]: [string, unknown]) =>
    Array.isArray(value) ? value.length > 0 : value !== undefined;
  return Object.fromEntries(Object.entries(data).filter(filled));
}

/** In a name with capital letters, the last word is the family name; other names stay whole. */
function nameOf(name: string): object {
  const words = name.trim().split(/\s+/);
  if (words.length < 2 || !/\p{Lu}/u.test(name)) return { literal: name };
  return { given: words.slice(0, -1).join(" "), family: words.at(-1) };
}
