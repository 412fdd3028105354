import { LETTER } from "../../paper.ts";

/**
 * Footnotes of more characters than this, referred to in one place, may not fit at the foot of two
 * pages, and Paged.js loses the rest.
 */
const MOST = 2500;
/**
 * References that are at most so many letters apart count as one place: they are in one line, or in two
 * that move to the next page together.
 */
const ONE_PLACE = 200;

/**
 * Moves the longest footnotes below the block that refers to them, where text can run over several pages.
 * On small pages fewer characters are many.
 */
export function setLongFootnotesBelow(article: HTMLElement): void {
  const most = Math.min(MOST, lettersOfPage());
  let together: Call[] = [];
  for (const call of callsOf(article)) {
    together = together.filter(({ at }) => call.at - at <= ONE_PLACE);
    const length = together.reduce((sum, each) => sum + each.length, call.length);
    if (length > most) moveBelow(call.footnote, article);
    else together.push(call);
  }
}

/** About how many letters of text a page holds. */
function lettersOfPage(): number {
  const { fontSize, lineHeight } = getComputedStyle(document.documentElement);
  const probe = document.createElement("div");
  probe.style.cssText = "position: absolute; width: var(--text-width); height: var(--text-height)";
  document.body.append(probe);
  const { width, height } = probe.getBoundingClientRect();
  probe.remove();
  const lettersALine = width / (Number.parseFloat(fontSize) * LETTER);
  return (height / Number.parseFloat(lineHeight)) * lettersALine;
}

/** A footnote and the reference to it, which stand together until pages are cut. */
interface Call {
  readonly footnote: HTMLElement;
  /** Position of the reference, in letters from the start. */
  readonly at: number;
  /** Length of the footnote, in characters. */
  readonly length: number;
}

function callsOf(article: HTMLElement): readonly Call[] {
  const range = document.createRange();
  range.setStart(article, 0);
  let at = 0;
  return [...article.querySelectorAll<HTMLElement>(".note:not(.note .note)")].map((footnote) => {
    range.setEndBefore(footnote);
    at += range.toString().length;
    range.setStartAfter(footnote);
    return { footnote, at, length: footnote.textContent?.length ?? 0 };
  });
}

/** Moves a footnote below the block around it that is a direct child of `within`, or of an answer or section. */
export function moveBelow(footnote: HTMLElement, within: HTMLElement): void {
  const below = document.createElement("div");
  below.className = "long-note";
  below.id = `note-${footnote.dataset.number}`;
  below.append(...footnote.childNodes);
  // Paged.js treats a span as part of a line and would not break it between lines.
  for (const paragraph of below.querySelectorAll(".note-par")) {
    const block = document.createElement("p");
    block.append(...paragraph.childNodes);
    paragraph.replaceWith(block);
  }
  const number = below.querySelector(":scope > .note-number");
  if (number) below.querySelector(":scope > p")?.prepend(number);
  // Below those that were moved before it, so that they stand in order.
  let above = outermost(footnote, within);
  while (above.nextElementSibling?.matches(".long-note")) above = above.nextElementSibling;
  above.after(below);
  footnote.remove();
}

/** The block around a footnote that is a direct child of an answer or section. */
function outermost(footnote: HTMLElement, article: HTMLElement): Element {
  let block: Element = footnote;
  while (block.parentElement && block.parentElement !== article && !block.parentElement.matches(SECTIONS)) {
    block = block.parentElement;
  }
  return block;
}

const SECTIONS = "section, aside, .intro, .opening, .abstract";
