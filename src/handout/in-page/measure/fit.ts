/** Below this scale text can no longer be read. */
const SMALLEST = 0.6;

/**
 * Makes what is wider or taller than a page fit it. Paged.js stops without a word at a thing that
 * it can neither place nor cut. Wide tables and formulas are scaled; a table with a row taller
 * than a page (or still too wide) is set as running text, cell by cell. Images are held to the
 * page by `print.css`. `height` is that of the text block in px.
 */
export function fitToPage(article: HTMLElement, height: number): void {
  for (const box of article.querySelectorAll<HTMLElement>(".table")) fitTable(box, height);
  for (const formula of article.querySelectorAll<HTMLElement>('math[display="block"]')) {
    const scale = formula.parentElement!.clientWidth / formula.scrollWidth;
    if (scale < 1) formula.style.setProperty("zoom", String(scale));
  }
  for (const slide of article.querySelectorAll<HTMLElement>(".slide-shown")) fitSlide(slide, height / 3);
  keepTogether(article, height);
  for (const kept of article.querySelectorAll<HTMLElement>(".prompt, blockquote, .glance table, figure")) {
    if (kept.offsetHeight > height * 0.9) kept.classList.add("breakable");
  }
}

/** Where the contents need a second page, the glance does not ask for a third. */
function keepTogether(article: HTMLElement, height: number): void {
  const glance = article.querySelector<HTMLElement>(".glance.opens-page");
  if (glance && glance.offsetTop - article.offsetTop > height) glance.classList.remove("opens-page");
}

/** Three slides stand on a page; `height` is the room of one with what is left free below it. */
function fitSlide(slide: HTMLElement, height: number): void {
  const free = Number.parseFloat(getComputedStyle(slide.parentElement!).paddingBottom) + 2;
  const scale = (height - free) / slide.scrollHeight;
  if (scale < 1) slide.style.setProperty("zoom", String(Math.max(SMALLEST, scale * 0.98)));
}

function fitTable(box: HTMLElement, height: number): void {
  const table = box.querySelector("table");
  if (!table) return;
  const scale = box.clientWidth / table.scrollWidth;
  if (scale < 1) table.style.setProperty("zoom", String(Math.max(SMALLEST, scale)));
  const tallest = Math.max(0, ...[...table.rows].map((row) => row.getBoundingClientRect().height));
  if (scale < SMALLEST || tallest > height * 0.9) table.classList.add("as-text");
  else keepColumns(table);
}

/**
 * Fixes the columns' widths as the whole table has them; each page's piece of it would find its
 * own. Tables with cells over several columns are left alone.
 */
function keepColumns(table: HTMLTableElement): void {
  if (table.querySelector("[colspan], [rowspan]")) return;
  const cells = [...table.rows].flatMap((row) => [...row.cells]);
  const widths = cells.map((cell) => getComputedStyle(cell).width);
  const whole = getComputedStyle(table).width;
  cells.forEach((cell, index) => {
    cell.style.width = widths[index]!;
  });
  Object.assign(table.style, { width: whole, tableLayout: "fixed" });
}

/** Gives up every wish that keeps things together: for an article that cannot be set otherwise. */
export function relax(article: HTMLElement): void {
  article.classList.add("relaxed");
  for (const table of article.querySelectorAll("table")) table.classList.add("as-text");
}
