// What scripts know of all articles: the filter of the shelf, and the page for addresses that do not exist.
// A script in place of JSON, since a page from disk cannot load JSON.

/** A title and its page, relative to the article's folder. */
export type TitleData = readonly [title: string, file: string];

/** An article for scripts. */
export interface ShelfArticle {
  readonly slug: string;
  readonly lang: string;
  readonly title: string;
  /** The page that the shelf leads to, relative to the article's folder. */
  readonly entry: string;
  readonly date: string;
  readonly tags: readonly string[];
  readonly experts: readonly TitleData[];
  readonly questions: readonly TitleData[];
  /** Earlier names of the article. */
  readonly aliases: readonly string[];
}

/** The script with all articles, in the site's folder. */
export const SHELF_SCRIPT = "assets/shelf.js";
