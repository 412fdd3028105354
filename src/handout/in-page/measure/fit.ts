import type { LostText } from "../../../pdf/lost-text.ts";
import type { DrawnTypes } from "./drawn-type.ts";
import { fillCornell } from "./fill-cornell.ts";
import { fitFigures } from "./fit-figures.ts";
import { fitSlides } from "./fit-slides.ts";
import { fitFormula } from "./formulas/fit-formula.ts";
import { keepClearOfNames } from "./keep-clear.ts";
import { planColumns } from "./plan-columns.ts";
import { planFront } from "./plan-front.ts";
import { planGlance } from "./plan-glance.ts";
import { fitTables } from "./tables/fit-tables.ts";

/** So much of a page is kept together of words to choose from. */
const MOST_OF_WORDS = 1 / 2;

/** An index that fills at most so much of a page stands on one. */
const MOST_OF_INDEX = 1 / 2;

/** Code that fills more of a page may be divided, however few lines it has. */
const MOST_KEPT = 1 / 3;

/** A table of so few rows stands on one page, if it fills at most such a share of it. */
const FEW_ROWS = 4;
const MOST_OF_TABLE = 1 / 2;

/**
 * Makes everything fit the page that is wider or taller. Paged.js stops without an error at an element
 * that it can neither place nor cut. `print.css` limits images to the page. `height` is that of the text
 * block, px, `types` what its drawings have. Gives what had to be set too small to be read well.
 */
export function fitToPage(article: HTMLElement, height: number, types: DrawnTypes): readonly LostText[] {
  keepClearOfNames(article);
  fitTables(article, height);
  const formulas = [...article.querySelectorAll<HTMLElement>(".equation")].map(fitFormula);
  const drawings = fitFigures(article, types);
  fitSlides(article);
  planFront(article, height);
  planGlance(article, height);
  planColumns(article, height);
  fillCornell(article, height);
  for (const kept of article.querySelectorAll<HTMLElement>(".prompt, blockquote, figure")) {
    if (kept.offsetHeight > height * 0.9) kept.classList.add("breakable");
  }
  for (const words of article.querySelectorAll<HTMLElement>(".words-to-fill-in"))
    if (words.offsetHeight <= height * MOST_OF_WORDS) words.style.breakInside = "avoid";
  for (const index of article.querySelectorAll<HTMLElement>(".book-index"))
    if (index.offsetHeight <= height * MOST_OF_INDEX) index.style.breakInside = "avoid";
  for (const code of article.querySelectorAll<HTMLElement>("pre.is-short"))
    if (code.offsetHeight > height * MOST_KEPT) code.classList.remove("is-short");
  for (const table of article.querySelectorAll<HTMLTableElement>(".table > table"))
    if (table.rows.length <= FEW_ROWS + 1 && table.offsetHeight <= height * MOST_OF_TABLE)
      table.parentElement!.classList.add("is-short");
  return [...formulas.filter((small) => small !== undefined), ...drawings];
}

/** Lets pages break everywhere: for an article whose text is not whole otherwise. */
export function relax(article: HTMLElement): void {
  article.classList.add("relaxed");
  for (const box of article.querySelectorAll(".beside")) box.classList.add("in-text");
  for (const float of article.querySelectorAll<HTMLElement>("[data-float]")) delete float.dataset.float;
  for (const page of article.querySelectorAll(".own-page"))
    page.replaceWith(...page.firstElementChild!.children);
  for (const figure of article.querySelectorAll(".across")) figure.classList.remove("across");
  for (const table of article.querySelectorAll("table")) {
    table.style.width = "";
    table.classList.add("as-text");
  }
}
