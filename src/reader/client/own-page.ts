/** The pages of an article, relative to its folder. */
const OWN_PAGE = /^(?!\/)[\p{L}\p{M}\p{N}_/-]+\.html$/u;

/** Whether a path that was kept leads to a page of the article, and to no other place of the host or the web. */
export function isOwnPage(path: string): boolean {
  return OWN_PAGE.test(path);
}
