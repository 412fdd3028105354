import { standOnLines, TALL_IN_LINES } from "./tall-in-lines.ts";

/**
 * Blocks whose height CSS cannot make a whole number of lines. Of those inside of each other, only the
 * outermost is made taller.
 */
const UNEVEN_ALWAYS =
  ".title-block, .experts, .contents, .glance, .question > h2, .section > h2, .slide-note, .colophon";
/** Those in questions and sections, besides their headings. */
export const UNEVEN_IN_PARTS = ".captioned, figure, .table, .equation, .drawing, pre, .ruled";
const UNEVEN = `${UNEVEN_ALWAYS}, ${UNEVEN_IN_PARTS}`;
/** Less than this is not seen, and comes from rounding; px. */
const SLACK = 0.3;

/**
 * Makes the height of each block a whole number of lines, so that the text below it stands on the lines
 * of the page. Call it when everything has its final size; articles must be in the document.
 */
export function fillLines(articles: readonly HTMLElement[]): void {
  const line = lineHeight();
  const find = (selector: string) =>
    articles.flatMap((article) => [...article.querySelectorAll<HTMLElement>(selector)]);
  const blocks = find(UNEVEN).filter((block) => !block.parentElement!.closest(UNEVEN));
  fill(blocks, line);
  for (const article of articles) {
    const tall = [...article.querySelectorAll<HTMLElement>(TALL_IN_LINES)];
    standOnLines(
      article,
      tall.filter((element) => !element.closest(UNEVEN)),
      line,
    );
  }
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

/** Distance between the lines of the page; px. */
export function lineHeight(): number {
  return Number.parseFloat(getComputedStyle(document.documentElement).lineHeight);
}
