import { divideAddresses } from "./addresses.ts";
import { boxMargin } from "./box-margin.ts";
import { boxTables, markRowsToFill } from "./box-tables.ts";
import { splitCodeLines } from "./code-lines.ts";
import { markHeavyEmphasis } from "./emphasis.ts";
import { isolateUnits } from "./isolate-units.ts";
import { keepUnits } from "./keep-units.ts";
import { keepLeadIns } from "./lead-ins.ts";
import { setLongFootnotesBelow } from "./long-footnotes.ts";
import { leaveWordsWhole } from "./ragged.ts";
import { closeWideBlanks } from "./wide-blanks.ts";

/** Paragraphs of the author; those that Triptych adds have classes. */
const PROSE = "p:not([class])";
/**
 * Paragraphs that go on after another one, also past a numbered figure: that may move to the next page. After
 * listings, tables, formulas and lists, which keep their place, a paragraph begins without an indent.
 */
const GOES_ON = `${PROSE} + p:not(.draft-mark), ${PROSE} + figure:not(.listing):has(.caption-label) + ${PROSE}`;
const PARTS = ".question, .section, .answer";
/** Lines of the margin are of any length. */
const BESIDE = "aside.margin";

/**
 * Prepares an article for being cut into pages. What CSS would derive from siblings is written on the
 * elements, because the sibling before is missing at the top of a page.
 */
export function prepare(article: HTMLElement): void {
  // Lists, code and tables in footnotes: see src/prose/footnotes.ts.
  for (const blocks of article.querySelectorAll<HTMLTemplateElement>(".note > template"))
    blocks.replaceWith(blocks.content);
  removeBlankParagraphs(article);
  for (const paragraph of article.querySelectorAll(GOES_ON)) paragraph.classList.add("follows");
  for (const part of article.querySelectorAll(PARTS)) endAtPart(part);
  keepLeadIns(article);
  boxMargin(article);
  boxTables(article);
  markRowsToFill(article);
  keepUnits(article);
  for (const list of article.querySelectorAll("ol")) numberItems(list);
  for (const details of article.querySelectorAll("details")) replaceTag(details, "div", "details");
  for (const summary of article.querySelectorAll("summary")) replaceTag(summary, "p", "summary");
  for (const code of article.querySelectorAll<HTMLElement>("pre > code")) splitCodeLines(code);
  if (document.documentElement.classList.contains("upright")) {
    markHeavyEmphasis(article);
    closeWideBlanks(article);
  }
  isolateUnits(article);
  setLongFootnotesBelow(article);
  // Later steps give them other classes.
  for (const paragraph of article.querySelectorAll<HTMLElement>(`${PROSE}, p.follows`))
    if (!paragraph.parentElement!.matches(BESIDE)) paragraph.dataset.prose = "";
  leaveWordsWhole(article);
  divideAddresses(article);
  closeHeadingGaps(article);
  for (const footnote of article.querySelectorAll<HTMLElement>(".note")) footnote.dir = article.dir;
  for (const focusable of article.querySelectorAll("[tabindex]")) focusable.removeAttribute("tabindex");
}

/**
 * Keeps nothing with the part behind it: a heading, framing or position with no text below would be kept with
 * the next question, and whole chains of them would fill no page.
 */
function endAtPart(part: Element): void {
  for (let last = part.lastElementChild; last instanceof HTMLElement; last = last.lastElementChild) {
    last.style.breakAfter = "auto";
    if (last.matches("p")) return;
  }
}

/**
 * Raw HTML such as `<p>` before a blank line and Markdown gives paragraphs without content. A page could end
 * after one, and part a summary from what it opens, or a heading from its text.
 */
function removeBlankParagraphs(article: HTMLElement): void {
  for (const paragraph of article.querySelectorAll(`${PROSE}:not([id])`))
    if (paragraph.childElementCount === 0 && paragraph.textContent!.trim() === "") paragraph.remove();
}

/** Writes the numbers of list items out, so that a list keeps counting on the next page, and how long the longest is. */
function numberItems(list: HTMLOListElement): void {
  const items = [...list.children].filter((item) => item instanceof HTMLLIElement);
  const step = list.reversed ? -1 : 1;
  const first = list.hasAttribute("start") || !list.reversed ? list.start : items.length;
  items.forEach((item, index) => {
    if (!item.hasAttribute("value")) item.value = first + index * step;
  });
  const digits = items.reduce((most, { value }) => Math.max(most, String(value).length), 1);
  list.style.setProperty("--digits", String(digits));
}

function replaceTag(element: Element, tag: string, name: string): void {
  const replacement = document.createElement(tag);
  for (const { name: attribute, value } of element.attributes) replacement.setAttribute(attribute, value);
  replacement.removeAttribute("open");
  replacement.classList.add(name);
  replacement.append(...element.childNodes);
  element.replaceWith(replacement);
}

/**
 * Lowers headings that skip a level, for assistive technology only: how they look stays as the author
 * wrote them.
 */
function closeHeadingGaps(article: HTMLElement): void {
  let before = 0;
  for (const heading of article.querySelectorAll<HTMLElement>("h1, h2, h3, h4, h5, h6")) {
    const level = Math.min(Number(heading.tagName.slice(1)), before + 1);
    if (level !== Number(heading.tagName.slice(1))) heading.ariaLevel = String(level);
    before = level;
  }
}
