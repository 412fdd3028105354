import { estimatedLines } from "./estimated-lines.ts";
import { lineHeight } from "./whole-lines.ts";

/** The fewest lines of text on the last page of a flow, in each of its columns. */
const FEWEST = 4;
/** How many lines a heading takes, with the space above it. */
const HEADINGS: Readonly<Record<string, number>> = { H2: 4, H3: 2, H4: 2, H5: 1, H6: 1 };
/** Elements that a page can break between: blocks of lines, and elements as tall as several lines. */
const BLOCKS = "p, li, dt, dd, tr, .code-line, figure, .equation, .ruled-line, h2, h3, h4, h5, h6";
/** Elements about as tall as the fewest lines. */
const TALL = "figure, .across, math, .ruled-line";
/** Prompts with their lines to write on count for no text. They are kept with text above them unless they fill more of a page. */
const MOST_OF_PROMPTS = 1 / 2;
/** Elements that do not count: the colophon, and what takes no height in the text. */
const IGNORED = ".colophon, .note, .who, .door";

/**
 * Keeps the end of each flow together, so that its last page never has only a line or two. The
 * paragraph in which the last lines begin takes them to the next page together (`widows`), and what
 * follows stays with it. This changes nothing where no page ends there. Lines are estimated, not
 * measured, and rather too few than too many. `capacities`: how many letters fill a page, for each of
 * the flows; `height`: that of the text block, px.
 */
export function keepEnds(
  articles: readonly HTMLElement[],
  capacities: readonly number[],
  height: number,
): void {
  const line = lineHeight();
  articles.forEach((article, index) => {
    const columns = article.classList.contains("columns-2") ? 2 : 1;
    const lettersALine = (capacities[index]! * line) / height / columns;
    keepEnd(article, { fewest: FEWEST * columns, lettersALine, mostOfPrompts: height * MOST_OF_PROMPTS });
  });
}

interface EndForm {
  /** The fewest lines of text. */
  readonly fewest: number;
  readonly lettersALine: number;
  /** How high the prompts at the end are at most, px. */
  readonly mostOfPrompts: number;
}

function keepEnd(article: HTMLElement, { fewest, lettersALine, mostOfPrompts }: EndForm): void {
  let lines = 0;
  const prompts = new Set<HTMLElement>();
  for (const block of blocksFromEnd(article)) {
    const prompt = block.closest<HTMLElement>(".prompt");
    if (prompt) {
      prompts.add(prompt);
      if ([...prompts].reduce((sum, each) => sum + each.offsetHeight, 0) > mostOfPrompts) return;
      // Chromium takes more than the lines above to the next page where something in the prompt has no such mark.
      for (const each of [prompt, block]) each.classList.add("stays");
      continue;
    }
    // A figure may fill a page, so nothing can be kept with it.
    if (block.matches(TALL)) return;
    const own = HEADINGS[block.tagName] ?? estimatedLines(block, lettersALine);
    if (lines + own >= fewest) {
      block.style.widows = String(Math.max(2, fewest - lines));
      return;
    }
    lines += own;
    if (!block.previousElementSibling?.matches(TALL)) block.classList.add("stays");
  }
}

/** The innermost blocks, from the last to the first. */
function* blocksFromEnd(article: HTMLElement): Generator<HTMLElement> {
  const walker = document.createTreeWalker(article, NodeFilter.SHOW_ELEMENT, (node) =>
    (node as Element).matches(IGNORED) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  );
  for (let node = lastBelow(walker); node; node = walker.previousNode() as HTMLElement | null) {
    if (node.matches(BLOCKS) && !node.querySelector(BLOCKS)) yield node;
  }
}

function lastBelow(walker: TreeWalker): HTMLElement | null {
  let last: Node | null = null;
  for (let node = walker.lastChild(); node; node = walker.lastChild()) last = node;
  return last as HTMLElement | null;
}
