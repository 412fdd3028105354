import { keepClearOfNames } from "./keep-clear.ts";
import { planGlance } from "./plan-glance.ts";

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
  for (const box of article.querySelectorAll<HTMLElement>(".table")) fitTable(box, height);
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

function fitTable(box: HTMLElement, height: number): void {
  const table = box.querySelector("table");
  if (!table) return;
  const columns = table.rows[0]?.cells.length ?? 0;
  const needed = table.scrollWidth + columns * SLACK;
  const scale = table.scrollWidth > box.clientWidth ? box.clientWidth / needed : 1;
  if (scale < 1) table.style.setProperty("zoom", String(Math.max(SMALLEST, scale)));
  const tallest = Math.max(0, ...[...table.rows].map((row) => row.getBoundingClientRect().height));
  if (scale < SMALLEST || tallest > height * 0.9) table.classList.add("as-text");
  else keepColumns(table, scale < 1 ? SLACK : 0);
}

/** What a column gets more than its longest word, px: scaled letters are not exactly as wide as measured. */
const SLACK = 0.5;

/**
 * Fixes the columns' widths as the whole table has them; otherwise the piece on each page would have
 * widths of its own. Tables with cells over several rows or columns are left as they are.
 */
function keepColumns(table: HTMLTableElement, slack: number): void {
  if (table.querySelector("[colspan], [rowspan]")) return;
  const cells = [...table.rows].flatMap((row) => [...row.cells]);
  const widthOf = (element: Element, more: number) =>
    `${Number.parseFloat(getComputedStyle(element).width) + more}px`;
  const widths = cells.map((cell) => widthOf(cell, slack));
  const whole = widthOf(table, slack * (table.rows[0]?.cells.length ?? 0));
  cells.forEach((cell, index) => {
    cell.style.width = widths[index]!;
  });
  Object.assign(table.style, { width: whole, tableLayout: "fixed" });
}

/** Lets pages break everywhere: for an article whose text is not whole otherwise. */
export function relax(article: HTMLElement): void {
  article.classList.add("relaxed");
  for (const table of article.querySelectorAll("table")) table.classList.add("as-text");
}
