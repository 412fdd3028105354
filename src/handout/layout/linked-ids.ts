const LINK = /<a [^>]*?href="#([^"]+)"/g;

/** The ids that links in some HTML lead to. */
export function linkedIds(htmls: readonly string[]): ReadonlySet<string> {
  const found = htmls.flatMap((html) => [...html.matchAll(LINK)]);
  return new Set(found.map(([, id]) => id!));
}
