/** Which of some pages has what, by places of parts. It is given to the browser. */
export interface Places {
  /** The ids of all questions and sections, in their order. */
  readonly parts: readonly string[];
  /** The part of each id that does not begin with the part's own, by the place of the part. */
  readonly others: Readonly<Record<string, number>>;
  /** By the first page of a thing that has several, as `article.html`: the first part of each of its pages. */
  readonly pages: Readonly<Record<string, readonly number[]>>;
  /** The same for ids of long sections: which page, counted from 0, has each. */
  readonly ids: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

/** The place of the part that the beginning of an id names: `naps` for `naps-rk-p3`. */
export function partNamedBy(id: string, places: ReadonlyMap<string, number>): number | undefined {
  for (let end = id.length; end > 0; end = id.lastIndexOf("-", end - 1)) {
    const place = places.get(id.slice(0, end));
    if (place !== undefined) return place;
  }
  return undefined;
}

/** Which of the pages of `file`, counted from 0, has an id; undefined when none has. */
export function pageWith(
  id: string,
  file: string,
  { parts, others, pages, ids }: Places,
): number | undefined {
  const known = ids[file];
  if (known && Object.hasOwn(known, id)) return known[id];
  const starts = pages[file];
  const places = new Map(parts.map((part, at) => [part, at]));
  const at = Object.hasOwn(others, id) ? others[id]! : partNamedBy(id, places);
  if (!starts || at === undefined) return undefined;
  const last = starts.findLastIndex((start) => start <= at);
  // Several pages may have pieces of one part.
  return Math.max(0, starts.indexOf(starts[last] ?? 0));
}
