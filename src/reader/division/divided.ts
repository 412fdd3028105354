/**
 * The most HTML of the items of one page, in bytes as `weight` estimates them. With the frame around them,
 * the page stays below 60 kB.
 */
export const PAGE_BYTES = 50_000;

/** Divides items into pages in their order, each with at least one and, together, at most `most`. */
export function divided<T>(
  items: readonly T[],
  weight: (item: T) => number,
  most = PAGE_BYTES,
): readonly (readonly T[])[] {
  const pages: T[][] = [];
  let free = 0;
  for (const item of items) {
    const size = weight(item);
    if (pages.length === 0 || size > free) {
      pages.push([]);
      free = most;
    }
    pages.at(-1)!.push(item);
    free -= size;
  }
  return pages;
}
