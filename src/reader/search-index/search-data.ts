// What the search of the reader is given by the build. Scripts in place of JSON: a page from disk cannot
// load JSON. Each calls a function that `src/reader/client/search/load.ts` defines.

/** A passage of a record: a paragraph with the id of the element that it is in; empty before the first id. */
export type PassageData = readonly [id: string, text: string];

/** A record: its address below the article's folder, its title, its expert (-1: none), its passages. */
export type RecordData = readonly [
  url: string,
  title: string,
  expert: number,
  passages: readonly PassageData[],
];

/** All that can be found in an article: `<slug>/search.js`. */
export interface ArticleRecords {
  /** Primary subtag of its language. */
  readonly lang: string;
  /** Names of the experts; records refer to them by their place here. */
  readonly experts: readonly string[];
  readonly records: readonly RecordData[];
}

/** An article that can be searched. */
export interface SearchedArticle {
  readonly slug: string;
  readonly title: string;
  /** Size of its records, in characters. */
  readonly size: number;
}

/** All articles that can be searched: `assets/articles.js`. */
export interface SearchedArticles {
  readonly articles: readonly SearchedArticle[];
  /** Whether the site has an index by Pagefind. */
  readonly pagefind: boolean;
}

/** Words of all articles, for a search that Pagefind makes: `pagefind/words.json`. */
export interface SiteWords {
  /** Words that stand in so many records that they say little. */
  readonly common: readonly string[];
  /** All words that are no more than guesses at a typing error need, the most frequent first. */
  readonly words: readonly string[];
}

/** The script with the records of each article, in its folder. */
export const RECORDS_SCRIPT = "search.js";
/** The script with the list of all articles, in the site's folder. */
export const ARTICLES_SCRIPT = "assets/articles.js";

/**
 * The most characters of records that browsers search by themselves, in a page from a server. More of them take
 * too long to load; Pagefind searches them there.
 */
export const MOST_ON_WEB = 500_000;
/** The most articles whose records a page from a server loads. */
export const MOST_ARTICLES_ON_WEB = 40;
/** The most characters of records that browsers search by themselves in a page from disk, where nothing else can. */
export const MOST_ON_DISK = 6_000_000;
