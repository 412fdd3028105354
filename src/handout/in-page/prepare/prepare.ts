import { codeLines } from "./code-lines.ts";
import { closeHeadingGaps } from "./heading-gaps.ts";
import { setLongNotesBelow } from "./long-footnotes.ts";
import { textRuns } from "./text-runs.ts";

/** A paragraph of the author's; those of ours are set each in its own way. */
const PROSE = "p:not([class])";

/**
 * Readies the article for being cut into pages. What a rule would say of siblings is written on
 * the elements, because at the top of a page the sibling before is gone.
 */
export function prepare(article: HTMLElement): void {
  // Lists, code and tables in notes: see src/prose/footnotes.ts.
  for (const blocks of article.querySelectorAll<HTMLTemplateElement>(".note > template")) {
    blocks.replaceWith(blocks.content);
  }
  for (const paragraph of article.querySelectorAll(`${PROSE} + p`)) paragraph.classList.add("follows");
  for (const list of article.querySelectorAll("ol")) numberItems(list);
  for (const details of article.querySelectorAll("details")) replaceTag(details, "div", "details");
  for (const summary of article.querySelectorAll("summary")) replaceTag(summary, "p", "summary");
  for (const code of article.querySelectorAll<HTMLElement>("pre > code")) codeLines(code);
  setLongNotesBelow(article);
  closeHeadingGaps(article);
  for (const note of article.querySelectorAll<HTMLElement>(".note")) note.dir = article.dir;
  for (const focusable of article.querySelectorAll("[tabindex]")) focusable.removeAttribute("tabindex");
  textRuns(article);
  // Paged.js would take a random one. Flows are cut apart and joined, so each has names of its own.
  const flow = article.dataset.flow ? `${article.dataset.flow}:` : "";
  [...article.querySelectorAll<HTMLElement>("*")].forEach((element, index) => {
    element.dataset.ref = `${flow}e${index}`;
  });
  article.dataset.ref = `${flow}article`;
}

/** A list that goes on over a page keeps counting. */
function numberItems(list: HTMLOListElement): void {
  const items = [...list.children].filter((item) => item instanceof HTMLLIElement);
  const step = list.reversed ? -1 : 1;
  const first = list.hasAttribute("start") || !list.reversed ? list.start : items.length;
  items.forEach((item, index) => {
    if (!item.hasAttribute("value")) item.value = first + index * step;
  });
}

function replaceTag(element: Element, tag: string, name: string): void {
  const replacement = document.createElement(tag);
  for (const { name: attribute, value } of element.attributes) replacement.setAttribute(attribute, value);
  replacement.removeAttribute("open");
  replacement.classList.add(name);
  replacement.append(...element.childNodes);
  element.replaceWith(replacement);
}
