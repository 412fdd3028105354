/**
 * Whether a word stands in a PDF's text, given without blanks and hyphens. A word that a page cuts
 * stands in two pieces, with a running head or notes between them.
 */
export function isPrinted(printed: string, word: string): boolean {
  if (printed.includes(word)) return true;
  const cuts = Array.from({ length: Math.max(0, word.length - 4) }, (_none, index) => index + 2);
  return cuts.some((cut) => printed.includes(word.slice(0, cut)) && printed.includes(word.slice(cut)));
}
