import type { Heading } from "../../../src/pdf/heading.ts";
import { nameTags } from "../../../src/pdf/tag-names.ts";

/** What repeats on every page and says nothing new. Where its links lead is said, so those stay. */
const REPEATED = ".foot-title, .foot-number, .head .label";

/**
 * Readies the pages of a talk, one for each screen, for a tagged PDF: names the tags that the browser
 * cannot write, and keeps what repeats on each page out of the tags and the outline: the title of a
 * slide that goes on stands there once, and so do the experts. Gives the headings of the outline in their
 * order, each on one line.
 */
export function readyForPdf(root: HTMLElement): readonly Heading[] {
  nameTags(root);
  for (const element of root.querySelectorAll(REPEATED)) element.setAttribute("aria-hidden", "true");
  for (const heading of root.querySelectorAll("[data-echo] :is(h3, h4, h5, h6)")) heading.role = "none";
  const headings: Heading[] = [];
  let title = "";
  for (const element of root.querySelectorAll<HTMLElement>(".pdf-page .screen :is(h1, h2, h3, h4, h5, h6)")) {
    if (element.getClientRects().length === 0 || element.role === "none") continue;
    const text = (element.textContent ?? "").replace(/\s+/g, " ").trim();
    const isTitle = element.matches("h1, h2");
    if (isTitle && text === title) hide(element);
    else headings.push({ level: Number(element.tagName.slice(1)), text });
    if (isTitle) title = text;
  }
  return headings;
}

/** Keeps an element out of the tags. Its links would be in no tag, so they are text only. */
function hide(element: HTMLElement): void {
  element.ariaHidden = "true";
  for (const link of element.querySelectorAll("a")) link.removeAttribute("href");
}
