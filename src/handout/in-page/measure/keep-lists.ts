import { lettersOf } from "./estimated-lines.ts";

/** A list of so few items, each of so few lines, is short: the options of a quiz, for example. */
const MOST_ITEMS = 6;
const MOST_LINES = 2;
/** It stands on one page where it fills at most such a share of it. */
const MOST_KEPT = 1 / 4;

/**
 * Keeps short lists on one page (`is-short`). Lines are estimated. `lettersALine`: how many letters fill a line,
 * for each of the articles; `linesAPage`: how many lines a page or column has.
 */
export function keepShortLists(
  articles: readonly HTMLElement[],
  lettersALine: readonly number[],
  linesAPage: number,
): void {
  articles.forEach((article, index) => {
    for (const list of article.querySelectorAll<HTMLElement>("ul:not(.bare), ol:not(.bare)"))
      if (isShort(list, lettersALine[index]!, linesAPage * MOST_KEPT)) list.classList.add("is-short");
  });
}

function isShort(list: HTMLElement, lettersALine: number, most: number): boolean {
  if (list.childElementCount > MOST_ITEMS || list.querySelector("pre, figure, table, .equation, ul, ol"))
    return false;
  const lines = [...list.children].map((item) => Math.ceil(lettersOf(item) / lettersALine));
  return Math.max(...lines) <= MOST_LINES && lines.reduce((sum, each) => sum + each, 0) <= most;
}
