import type { Previewer } from "./pagedjs.ts";

/** So many pages tell how many letters the next one holds. */
const LAST_PAGES = 6;
/** A page may hold so many times the letters of the fullest of them. */
const MORE = 1.05;

/**
 * Lets each page be filled with little more than it holds: what is too much is laid out for nothing. Pages of
 * code or figures hold far fewer letters than the estimate, `most`, which is that of plain text.
 */
export function expectLetters({ chunker }: Previewer, most: number): void {
  const letters: number[] = [];
  chunker.on("page", ({ settings }) => {
    if (letters.length === LAST_PAGES) settings.maxChars = Math.min(most, Math.max(...letters) * MORE);
  });
  chunker.on("renderedPage", ({ element }) => {
    letters.push(element.textContent?.length ?? 0);
    if (letters.length > LAST_PAGES) letters.shift();
  });
}
