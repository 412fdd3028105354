import { distance } from "fastest-levenshtein";

/** Words of fewer letters are too short to guess at. */
const SHORTEST = 4;
/** The most words that stand in for one. */
const MOST = 3;

/** The known words that one with a typing error may be, the nearest and then the most frequent first. */
export function nearWords(typed: string, known: readonly string[]): readonly string[] {
  if (typed.length < SHORTEST) return [];
  const most = typed.length < 6 ? 1 : 2;
  const near: { readonly word: string; readonly errors: number }[] = [];
  for (const word of known) {
    if (Math.abs(word.length - typed.length) > most) continue;
    const errors = isSwapped(typed, word) ? 1 : distance(typed, word);
    if (errors <= most) near.push({ word, errors });
  }
  const least = Math.min(...near.map(({ errors }) => errors));
  return near
    .filter(({ errors }) => errors === least)
    .slice(0, MOST)
    .map(({ word }) => word);
}

/** Whether two words differ by two neighbours that changed places. */
function isSwapped(one: string, other: string): boolean {
  if (one.length !== other.length) return false;
  let place = 0;
  while (place < one.length && one[place] === other[place]) place++;
  return (
    one[place] === other[place + 1] &&
    one[place + 1] === other[place] &&
    one.slice(place + 2) === other.slice(place + 2)
  );
}
