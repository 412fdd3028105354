/** Where a link to a file beside the article, or to another article, leads in the site. */
export interface LinkedPlace {
  /**
   * Relative to the folder of the article that links: `files/1a2b3c/data.csv`, `../naps/index.html`.
   * Absent when the site has no page of the other article.
   */
  readonly path?: string;
  /** Id on that page. */
  readonly fragment?: string;
  /** What a link without words says: the file's name, the other article's title, what the id names there. */
  readonly text: string;
  /** The title of the other article; absent for a file. */
  readonly title?: string;
}
