/**
 * How many pieces `letters` is cut into in a PDF's text, given without blanks and hyphens: 1 if it
 * stands there whole, one more for each end of a page with a running head or notes between; Infinity
 * if some of it is missing. A piece has at least two letters.
 */
export function piecesIn(printed: string, letters: string): number {
  let pieces = 0;
  for (let rest = letters; rest !== ""; pieces++) {
    const length = longestStart(printed, rest);
    if (length < Math.min(2, rest.length)) return Number.POSITIVE_INFINITY;
    rest = rest.slice(length);
  }
  return pieces;
}

/** Length of the longest start of `letters` that stands in `printed`. */
function longestStart(printed: string, letters: string): number {
  let found = 0;
  let beyond = letters.length + 1;
  while (beyond - found > 1) {
    const middle = Math.floor((found + beyond) / 2);
    if (printed.includes(letters.slice(0, middle))) found = middle;
    else beyond = middle;
  }
  return found;
}
