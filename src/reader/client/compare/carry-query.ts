/**
 * Puts a query on the links to the article's other questions, so that a choice stays while moving
 * through them. Links within the page are left alone.
 */
export function carryQuery(query: string): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>(".neighbours a, .contents .parts a")) {
    const href = link.getAttribute("href")!;
    if (href.startsWith("#")) continue;
    const [path, fragment] = href.split("#");
    link.setAttribute(
      "href",
      `${path!.split("?")[0]}${query}${fragment === undefined ? "" : `#${fragment}`}`,
    );
  }
}
