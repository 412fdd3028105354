import type { Heading } from "../../../src/pdf/heading.ts";
import { nameTags } from "../../../src/pdf/tag-names.ts";

/** What repeats on every page and says nothing new. Where its links lead is said, so those stay. */
const REPEATED = ".foot-title, .foot-number, .head .label";

/**
 * Readies the pages of a talk, one for each screen, for a tagged PDF: names the tags that the browser
 * cannot write, and keeps what repeats on each page out of the tags. Gives the headings of the outline in
 * their order, each on one line.
 */
export function readyForPdf(root: HTMLElement): readonly Heading[] {
  nameTags(root);
  for (const element of root.querySelectorAll(REPEATED)) element.setAttribute("aria-hidden", "true");
  const headings = root.querySelectorAll<HTMLElement>(".pdf-page .screen :is(h1, h2, h3, h4, h5, h6)");
  return [...headings]
    .filter((heading) => heading.getClientRects().length > 0)
    .map((heading) => ({
      level: Number(heading.tagName.slice(1)),
      text: (heading.textContent ?? "").replace(/\s+/g, " ").trim(),
    }));
}
