import { textsIn } from "../texts.ts";

const HEADINGS = ":is(h1, h2, h3, h4, h5, h6, .position, .contents-title, .glance :is(th, td, caption))";
const LONG_WORD = /[\p{L}\p{M}]+(?:\u00ad[\p{L}\p{M}]+)+/gu;

/**
 * Marks headings, lines of the contents and cells at a glance with a word that is longer than a line
 * (`divided`): only there are words divided. In all others a hyphen is left out, since what is read at a
 * glance is read by its whole words. The article must be laid out.
 */
export function divideLongWords(article: HTMLElement): void {
  const range = document.createRange();
  const headings = [...article.querySelectorAll<HTMLElement>(HEADINGS)].filter((heading) =>
    heading.textContent?.includes("\u00ad"),
  );
  const divided = headings.filter((heading) =>
    [...textsIn(heading)].some((text) =>
      [...text.data.matchAll(LONG_WORD)].some(({ 0: word, index }) => {
        range.setStart(text, index);
        range.setEnd(text, index + word.length);
        return new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size > 1;
      }),
    ),
  );
  for (const heading of divided) heading.classList.add("divided");
}
