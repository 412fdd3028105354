/**
 * Where the item at `index` of a list is in a later version of the list, of which any items may have been
 * added, removed, moved or rewritten. An item is found by its own text; one that was rewritten, or whose
 * text is there twice, by its nearest neighbour that is there once. -1 in an empty list.
 */
export function alignedIndex(before: readonly string[], now: readonly string[], index: number): number {
  const last = now.length - 1;
  for (let distance = 0; distance < before.length; distance++) {
    for (const at of distance === 0 ? [index] : [index - distance, index + distance]) {
      const found = indexOfOnly(before[at], before, now);
      if (found !== undefined) return Math.min(last, Math.max(0, found + index - at));
    }
  }
  return Math.min(index, last);
}

/** The index in `now` of a text that both lists have once. */
function indexOfOnly(
  text: string | undefined,
  before: readonly string[],
  now: readonly string[],
): number | undefined {
  if (text === undefined || text === "") return undefined;
  const found = now.indexOf(text);
  const isOnly =
    found >= 0 && now.lastIndexOf(text) === found && before.indexOf(text) === before.lastIndexOf(text);
  return isOnly ? found : undefined;
}
