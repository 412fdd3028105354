import { keepClearOfNames } from "./keep-clear.ts";
import { planGlance } from "./plan-glance.ts";
import { fitTables } from "./tables/fit-tables.ts";

/** Text below this scale is too small to read. */
const SMALLEST = 0.6;

/**
 * Makes everything fit the page that is wider or taller. Paged.js stops without an error at an element
 * that it can neither place nor cut. Wide tables and formulas are scaled; a table with a row taller
 * than a page (or one that is still too wide) is set as running text, cell by cell. `print.css` limits
 * images to the page. `height` is that of the text block, px.
 */
export function fitToPage(article: HTMLElement, height: number): void {
  keepClearOfNames(article);
  fitTables(article, height);
  for (const box of article.querySelectorAll<HTMLElement>(".equation")) fitFormula(box);
  for (const slide of article.querySelectorAll<HTMLElement>(".slide-shown")) fitSlide(slide, height / 3);
  planGlance(article, height);
  for (const kept of article.querySelectorAll<HTMLElement>(".prompt, blockquote, figure")) {
    if (kept.offsetHeight > height * 0.9) kept.classList.add("breakable");
  }
}

/** Three slides stand on a page; `height` is what one may take, with the space below it. */
function fitSlide(slide: HTMLElement, height: number): void {
  const free = Number.parseFloat(getComputedStyle(slide.parentElement!).paddingBottom) + 2;
  const scale = (height - free) / slide.scrollHeight;
  if (scale < 1) slide.style.setProperty("zoom", String(Math.max(SMALLEST, scale * 0.98)));
}

/** A formula too wide for the page is set smaller; its number beside it keeps its size. */
function fitFormula(box: HTMLElement): void {
  const scale = box.clientWidth / box.scrollWidth;
  const formula = box.querySelector<HTMLElement>("math");
  if (scale >= 1 || !formula) return;
  const width = formula.getBoundingClientRect().width;
  const room = width - (box.scrollWidth - box.clientWidth);
  formula.style.setProperty("zoom", String(room / width));
}

/** Lets pages break everywhere: for an article whose text is not whole otherwise. */
export function relax(article: HTMLElement): void {
  article.classList.add("relaxed");
  for (const page of article.querySelectorAll(".own-page"))
    page.replaceWith(...page.firstElementChild!.children);
  for (const table of article.querySelectorAll("table")) {
    table.style.width = "";
    table.classList.add("as-text");
  }
}
