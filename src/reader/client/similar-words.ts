/** Known words that look somewhat like one: many pairs of letters are the same. The best first. */
export function similarWords(typed: string, known: readonly string[], most: number): readonly string[] {
  return known
    .map((word) => ({ word, share: shareOf(typed, word) }))
    .filter(({ share }) => share >= 0.4)
    .sort((a, b) => b.share - a.share)
    .slice(0, most)
    .map(({ word }) => word);
}

/** How much of two words is the same, from 0 to 1: the coefficient of Sørensen and Dice of their pairs of letters. */
export function shareOf(one: string, other: string): number {
  const [pairs, others] = [pairsOf(one), pairsOf(other)];
  const same = [...pairs].filter((pair) => others.has(pair)).length;
  return (2 * same) / (pairs.size + others.size || 1);
}

function pairsOf(word: string): ReadonlySet<string> {
  return new Set([...word].slice(1).map((letter, index) => word[index]! + letter));
}
