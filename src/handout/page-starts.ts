import type { Article } from "../model/article.ts";
import { type PageStart, PLACES } from "../model/locators.ts";
import type { SheetTop } from "./in-page/sheet-top.ts";

/** Where each page begins in the text: after which thing that other outputs have too, and how far after it. */
export function pageStarts(
  tops: readonly SheetTop[],
  { targets }: Pick<Article, "targets">,
): readonly PageStart[] {
  const isKnown = ([id]: readonly [string, number]) =>
    targets.has(id) || (PLACES as readonly string[]).includes(id);
  const starts: PageStart[] = [];
  let after: string = PLACES[0];
  let letters = 0;
  tops.forEach(({ words, letters: own, marks }, index) => {
    const known = marks.filter(isKnown);
    // The outermost of those that the page begins with.
    const first = known.find(([, before]) => before === 0);
    const page = index + 1;
    starts.push(first ? { page, after: first[0], letters: 0, words } : { page, after, letters, words });
    const last = known.at(-1);
    if (last) after = last[0];
    letters = last ? own - last[1] : letters + own;
  });
  return starts;
}
