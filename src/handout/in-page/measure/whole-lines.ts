/**
 * Blocks whose height CSS cannot make a whole number of lines. Of those inside of each other, only the
 * outermost is made taller.
 */
const UNEVEN_ALWAYS =
  ".title-block, .experts, .contents, .question > h2, .section > h2, .slide-note, .colophon";
/** Those in questions and sections, besides their headings. */
export const UNEVEN_IN_PARTS = ".captioned, figure, .table, .equation, .drawing, pre, .ruled";
const UNEVEN = `${UNEVEN_ALWAYS}, ${UNEVEN_IN_PARTS}`;
/** What may make the lines around it taller. */
export const TALL_IN_LINES = "p math, li math, dd math, dt math, p img, li img, dd img, dt img";
const PARAGRAPH = "p, li, dd, dt";
/** Less than this is not seen, and comes from rounding; px. */
const SLACK = 0.3;

/**
 * Makes the height of each block a whole number of lines, so that the text below it stands on the lines
 * of the page. Call it when everything has its final size; articles must be in the document.
 */
export function fillLines(articles: readonly HTMLElement[]): void {
  const line = Number.parseFloat(getComputedStyle(document.documentElement).lineHeight);
  const find = (selector: string) =>
    articles.flatMap((article) => [...article.querySelectorAll<HTMLElement>(selector)]);
  const blocks = find(UNEVEN).filter((block) => !block.parentElement!.closest(UNEVEN));
  fill(blocks, line);
  const tall = find(TALL_IN_LINES).filter((element) => !element.closest(UNEVEN));
  fill([...new Set(tall.map((element) => element.closest<HTMLElement>(PARAGRAPH)!))], line);
}

function fill(blocks: readonly HTMLElement[], line: number): void {
  // All are read before any is changed: else the browser would lay out the document for each.
  const heights = blocks.map((block) => block.getBoundingClientRect().height);
  blocks.forEach((block, index) => {
    const missing = missingTo(line, heights[index]!);
    if (missing === 0) return;
    block.classList.add("filled");
    block.style.setProperty("--fill", `${missing}px`);
  });
}

/** What a height lacks to a whole number of lines; px. */
export function missingTo(line: number, height: number): number {
  const over = height % line;
  return over < SLACK || line - over < SLACK / 10 ? 0 : line - over;
}
