import type { IndexEntry } from "../../model/book-index.ts";
import { isEmpty } from "../../model/prose.ts";
import type { SectionView } from "../view/handout-view.ts";
import type { PrintedIds } from "./printed-ids.ts";

/**
 * The section of the index with the terms of which the pages have a place: a worksheet has no answers, and
 * what is for another output is nowhere. Undefined when it is then a heading alone. `ids`: those of the pages.
 */
export function shownIndex(section: SectionView, ids: PrintedIds): SectionView | undefined {
  const { index, ...others } = section;
  const entries = withKnownSees(placed(index?.of.entries ?? [], ids));
  if (index && entries.length > 0) return { ...others, index: { ...index, of: { ...index.of, entries } } };
  return isEmpty(section.body) && section.prompts.length === 0 ? undefined : others;
}

/** Entries with the places that are printed; those without are left out, unless they lead to others. */
function placed(entries: readonly IndexEntry[], ids: PrintedIds): readonly IndexEntry[] {
  return entries
    .map((entry) => ({
      ...entry,
      places: entry.places.filter(({ id }) => ids.has(id)),
      entries: placed(entry.entries, ids),
    }))
    .filter(({ places, see, entries: below }) => places.length + see.length + below.length > 0);
}

/** Leaves out what leads to a term that is not listed. */
function withKnownSees(top: readonly IndexEntry[]): readonly IndexEntry[] {
  const listed = top.filter(hasPlace).map(({ term }) => term.toLowerCase());
  const isListed = (see: string) => listed.some((term) => `${see.toLowerCase()}, `.startsWith(`${term}, `));
  const known = (entries: readonly IndexEntry[]): readonly IndexEntry[] =>
    entries
      .map((entry) => ({ ...entry, see: entry.see.filter(isListed), entries: known(entry.entries) }))
      .filter(({ places, see, entries: below }) => places.length + see.length + below.length > 0);
  return known(top);
}

function hasPlace({ places, entries }: IndexEntry): boolean {
  return places.length > 0 || entries.some(hasPlace);
}
