/** Fewest lines of text on the last page of a flow, in each of its columns. */
const FEWEST = 4;
/** As many lines as a heading takes, with the room above it. */
const HEADINGS: Readonly<Record<string, number>> = { H2: 4, H3: 2, H4: 2, H5: 1, H6: 1 };
/** What a page break may stand between: blocks of lines, and things that are as tall as some. */
const BLOCKS =
  "p, li, dt, dd, tr, .code-line, figure, math[display='block'], .ruled-line, h2, h3, h4, h5, h6";
/** As tall as the fewest lines, or almost. */
const TALL = "figure, math, .ruled-line";
/** The colophon is no text, and what has no height of its own has no lines. */
const APART = ".colophon, .note, .who, .door";

/**
 * Keeps the end of each flow together, so that its last page never holds only a line or two. The
 * paragraph in which the last lines begin takes them overleaf as one (`widows`), what follows stays
 * with it. Nothing is set otherwise where no page ends there. Lines are reckoned, not measured, and
 * rather too few than too many: `capacities` are letters that fill a page, for each of the flows;
 * `height` is that of the text block in px.
 */
export function keepEnds(
  articles: readonly HTMLElement[],
  capacities: readonly number[],
  height: number,
): void {
  const line = Number.parseFloat(getComputedStyle(document.documentElement).lineHeight);
  articles.forEach((article, index) => {
    const columns = article.classList.contains("columns-2") ? 2 : 1;
    keepEnd(article, FEWEST * columns, (capacities[index]! * line) / height / columns);
  });
}

function keepEnd(article: HTMLElement, fewest: number, lettersALine: number): void {
  let lines = 0;
  for (const block of blocksFromEnd(article)) {
    // A figure may fill a page, and then nothing can stay with it.
    if (block.matches(TALL)) return;
    const own = HEADINGS[block.tagName] ?? Math.max(1, Math.floor((lettersOf(block) / lettersALine) * 0.9));
    if (lines + own >= fewest) {
      block.style.widows = String(Math.max(2, fewest - lines));
      return;
    }
    lines += own;
    if (!follows(block)) block.classList.add("stays");
  }
}

/** Whether it stands right after something that may fill a page. */
function follows(block: HTMLElement): boolean {
  return block.previousElementSibling?.matches(TALL) ?? false;
}

/** The innermost blocks, the last one first. */
function* blocksFromEnd(article: HTMLElement): Generator<HTMLElement> {
  const walker = document.createTreeWalker(article, NodeFilter.SHOW_ELEMENT, (node) =>
    (node as Element).matches(APART) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
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

/** Without those of its notes, which stand in it until they are put to the page's foot. */
function lettersOf(block: HTMLElement): number {
  const notes = [...block.querySelectorAll(".note")].map((note) => note.textContent ?? "").join("");
  return (block.textContent?.length ?? 0) - notes.length;
}
