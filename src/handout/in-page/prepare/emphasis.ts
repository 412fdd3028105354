/** Letters of scripts that have italics. */
const SLANTED = /[\p{sc=Latn}\p{sc=Grek}\p{sc=Cyrl}]/u;

/**
 * Marks what is emphasized in the letters of a script without italics, in an article in such a script: it
 * is printed bold. A Latin name in italics stays as it is.
 */
export function markHeavyEmphasis(article: HTMLElement): void {
  for (const emphasis of article.querySelectorAll("em, i")) {
    const letters = emphasis.textContent?.match(/\p{L}/gu) ?? [];
    if (letters.some((letter) => !SLANTED.test(letter))) emphasis.classList.add("heavy");
  }
}
