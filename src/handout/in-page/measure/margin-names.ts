import { estimatedLines, lettersOf } from "./estimated-lines.ts";
import { lineHeight } from "./whole-lines.ts";

/** What stands in an answer as blocks of at least one line. */
const BLOCKS = "p, li, dt, dd, tr, .code-line, .ruled-line, h4, h5, h6, .position";
/** Answers of more letters are always higher than the name beside them. */
const MOST_LETTERS = 600;

/** So much of a line is free between two names, so that they do not look like one. */
const BELOW_NAME = 1 / 2;

/**
 * Keeps room below an answer that is lower than the name beside it, so that the next name does not stand
 * on it. Names are measured, each once; the lines of answers are estimated, rather too few than too
 * many. `lettersALine`: how many letters fill a line, for each of the articles, which must be in the
 * document.
 */
export function keepRoomForNames(articles: readonly HTMLElement[], lettersALine: readonly number[]): void {
  const line = lineHeight();
  const short = articles.flatMap((article, index) =>
    article.matches(".names-above")
      ? []
      : [...article.querySelectorAll<HTMLElement>(".answer[data-initials]")]
          .filter((answer) => lettersOf(answer) < MOST_LETTERS)
          .map((answer) => ({ answer, lines: linesOf(answer, lettersALine[index]!) })),
  );
  const heights = heightsOfNames(
    articles,
    short.map(({ answer }) => answer),
  );
  for (const { answer, lines } of short) {
    const missing = Math.ceil(heights.get(nameOf(answer))! / line + BELOW_NAME) - lines;
    // One line stands between answers in any case.
    if (missing > 1) answer.style.marginBlockEnd = `calc(var(--line) * ${missing})`;
  }
}

function linesOf(answer: HTMLElement, lettersALine: number): number {
  const blocks = [...answer.querySelectorAll(BLOCKS)].filter(
    (block) => !block.closest(".who, .note") && !block.querySelector(BLOCKS),
  );
  return blocks.reduce((sum, block) => sum + estimatedLines(block, lettersALine), 0);
}

/** The height of each name, px. They are measured beside an empty text: the answers themselves may be hidden. */
function heightsOfNames(
  articles: readonly HTMLElement[],
  answers: readonly HTMLElement[],
): ReadonlyMap<string, number> {
  const names = new Map(answers.map((answer) => [nameOf(answer), answer.querySelector(".who")!]));
  const article = articles[0];
  if (!article || names.size === 0) return new Map();
  const probe = document.createElement("div");
  probe.className = "text";
  probe.append(...[...names.values()].map((who) => who.cloneNode(true)));
  article.append(probe);
  const boxes = [...probe.querySelectorAll(".who-box")].map((box) => box.getBoundingClientRect().height);
  probe.remove();
  return new Map([...names.keys()].map((name, index) => [name, boxes[index]!]));
}

/** What two answers have the same of when their names are of one height. */
function nameOf(answer: HTMLElement): string {
  return answer.querySelector(".who-box")?.textContent?.replace(/\d+/g, "0") ?? "";
}
