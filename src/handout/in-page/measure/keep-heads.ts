import { lettersOf } from "./estimated-lines.ts";
import { lineHeight } from "./whole-lines.ts";

/** A question is kept with the start of its first answer where this leaves at most such a share of a page empty. */
const MOST_EMPTY = 1 / 3;
/** A framing that fills at most this share of a page is short. */
const SHORT_FRAMING = 1 / 6;
/** What a question with a short framing may leave empty. */
const MOST_EMPTY_IF_SHORT = 0.45;
/** The type of a heading and the height of its lines, as multiples of those of the text, rounded up. */
const HEADING = { type: 1.7, line: 1.25 };
const HEADING_ABOVE = { type: 1.35, line: 1 };
/** So many lines of an answer are its start. */
const START = 2;
/** Blocks of lines, none of which is in another. */
const PARAGRAPHS = "p, li, dt, dd, tr, .code-line";
/** What is higher than its letters, with a line above and below. */
const TALL = "figure, .equation";
/** What may stand between a heading and its first paragraph. */
const HEADS = ".who, .position, .door, .beside";
/** What a single line is kept with; notes of the margin where they stand in the text. */
const NEXT = "p, ul, ol, dl, blockquote, aside.margin, .callout, .details";
/** The summary of `<details>` is one, too. */
const HEADINGS = ".section > h2, h3, h4, h5, h6, .summary";

/**
 * Keeps the start of an answer below its question: a page does not end with a question and its framing, unless
 * that is long and too much of the page would be left empty (`keeps-answer`). Where a single line follows a
 * heading, it keeps what stands behind it (`keeps-next`), so that the heading has two lines below it. Lines
 * are estimated. `lettersALine`: how many letters fill a line, for each of the articles; `linesAPage`: how many
 * lines a page or column has.
 */
export function keepHeads(
  articles: readonly HTMLElement[],
  lettersALine: readonly number[],
  linesAPage: number,
): void {
  articles.forEach((article, index) => {
    const letters = lettersALine[index]!;
    for (const framing of article.querySelectorAll<HTMLElement>(".intro, .question > .opening")) {
      const lines = linesOf(framing, letters);
      const most = lines <= linesAPage * SHORT_FRAMING ? MOST_EMPTY_IF_SHORT : MOST_EMPTY;
      if (lines + linesAround(framing, letters) <= linesAPage * most) framing.classList.add("keeps-answer");
    }
    for (const heading of article.querySelectorAll(HEADINGS))
      keepSecondLine(heading.nextElementSibling, letters);
    for (const answer of article.querySelectorAll(".answer"))
      keepSecondLine(answer.firstElementChild, letters);
  });
}

function linesOf(block: HTMLElement, lettersALine: number): number {
  const paragraphs = [...block.querySelectorAll<HTMLElement>(PARAGRAPHS)].filter(
    (each) => !each.querySelector(PARAGRAPHS) && !each.closest(".note"),
  );
  const tall = [...block.querySelectorAll<HTMLElement>(TALL)].map(
    ({ offsetHeight }) => offsetHeight / lineHeight() + 2,
  );
  const lines = paragraphs.map((each) => Math.ceil(lettersOf(each) / lettersALine));
  return [...lines, ...tall].reduce((sum, each) => sum + each, 0);
}

/** The lines of a question besides those of its framing: the space above it, its heading, the start of the answer. */
function linesAround(framing: HTMLElement, lettersALine: number): number {
  const part = framing.parentElement!;
  const isAbove = part.closest(".names-above") !== null;
  const { type, line } = isAbove ? HEADING_ABOVE : HEADING;
  const heading = framing.previousElementSibling as HTMLElement | null;
  const own = heading ? Math.ceil((lettersOf(heading) * type) / lettersALine) * line : 0;
  const space = Number.parseFloat(getComputedStyle(part).marginBlockStart) / lineHeight();
  const answer = framing.nextElementSibling;
  const name = isAbove && answer?.querySelector(":scope > .who") ? 1 : 0;
  const position = answer?.querySelector(":scope > .position") ? 1 : 0;
  // One line stands below the heading, or is part of it, and one above the answer.
  return space + Math.ceil(own) + 1 + name + position + START;
}

/** Keeps a single line at the start of a text with the paragraph behind it. */
function keepSecondLine(start: Element | null, lettersALine: number): void {
  let first = start;
  while (first?.matches(HEADS)) first = first.nextElementSibling;
  if (!(first instanceof HTMLElement) || !first.matches("p") || lettersOf(first) > lettersALine) return;
  if (first.nextElementSibling?.matches(NEXT)) first.classList.add("keeps-next");
}
