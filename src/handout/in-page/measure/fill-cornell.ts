import { lineHeight } from "./whole-lines.ts";

/**
 * Fills the pages of the variant `cornell`: rows that do not fit a page go on the next one, prompts and
 * summary stand at the foot of the last, and the lines to write on that a page has room for are shared out by
 * the length of the answers. The colophon stands below the last question. `height` is that of the text
 * block, px.
 */
export function fillCornell(article: HTMLElement, height: number): void {
  const questions = [...article.querySelectorAll<HTMLElement>(".cornell")];
  for (const question of questions) {
    const children = [...question.children] as HTMLElement[];
    fillBesideCues(children);
    const room = question === questions.at(-1) ? height - heightOfColophon(article) : height;
    if (divided(children, room).length > divided(children, height).length) shortenSummary(question);
    const [first, ...others] = divided(children, room);
    const pages = [first!, ...others];
    for (const page of pages) fillPage(page, page === pages.at(-1) ? room : height);
    for (const page of others) {
      const box = document.createElement("div");
      box.className = "opens-page";
      box.append(...page);
      question.append(box);
    }
  }
}

/** Leaves out two of the lines for a summary, where the colophon would take the page's end to another page. */
function shortenSummary(question: HTMLElement): void {
  for (const line of [...question.querySelectorAll(".cornell-foot .ruled-line")].slice(-2)) line.remove();
}

/** The height of the colophon in whole lines; px. */
function heightOfColophon(article: HTMLElement): number {
  const colophon = article.querySelector<HTMLElement>(":scope > .colophon");
  const line = lineHeight();
  return colophon ? Math.ceil(outerHeight(colophon) / line) * line : 0;
}

/** Adds lines to write on, two at a time, so that they reach below each cue, with one free before the next. */
function fillBesideCues(children: readonly HTMLElement[]): void {
  for (const row of children.filter((child) => child.matches(".cornell-row"))) {
    const ruled = row.querySelector<HTMLElement>(".ruled")!;
    const line = ruled.firstElementChild!;
    const { height } = line.getBoundingClientRect();
    const cue = [...row.querySelectorAll(".cornell-cue > *")];
    const needed = cue.reduce((sum, part) => sum + part.getBoundingClientRect().height, height);
    // Heights are rounded: one px more needs no further line.
    while (ruled.childElementCount * height < needed - 1) ruled.append(line.cloneNode(), line.cloneNode());
  }
}

/** Divides what stands under a question into pages. */
function divided(children: readonly HTMLElement[], height: number): readonly (readonly HTMLElement[])[] {
  const heights = children.map(outerHeight);
  const pages: HTMLElement[][] = [[]];
  let left = height - 1;
  children.forEach((child, index) => {
    // The last row takes the summary with it: the summary alone would be a page without notes.
    const takesFoot = children[index + 1]?.matches(".cornell-foot");
    const needed = heights[index]! + (takesFoot ? heights[index + 1]! : 0);
    if (child.matches(".cornell-row") && needed > left && pages.at(-1)!.length > 0) {
      pages.push([]);
      left = height - 1;
    }
    pages.at(-1)!.push(child);
    left -= heights[index]!;
  });
  return pages;
}

function outerHeight(element: HTMLElement): number {
  const { marginTop, marginBottom } = getComputedStyle(element);
  const margins = Number.parseFloat(marginTop) + Number.parseFloat(marginBottom);
  return element.getBoundingClientRect().height + margins;
}

/** Adds lines to write on, two at a time, to the row that has the fewest for the length of its answer. */
function fillPage(page: readonly HTMLElement[], height: number): void {
  const rows = page
    .filter((element) => element.matches(".cornell-row"))
    .map((row) => ({
      ruled: row.querySelector<HTMLElement>(".ruled")!,
      weight: Math.max(1, Number(row.dataset.weight)),
    }));
  const line = rows[0]?.ruled.firstElementChild;
  if (!line) return;
  const pair = line.getBoundingClientRect().height * 2;
  // Code and lists take more space on the page than where they are measured.
  const spare = page.some((element) => element.matches(".opening")) ? pair * 2 : 0;
  const used = page.reduce((sum, element) => sum + outerHeight(element), spare);
  const share = (row: (typeof rows)[number]) => row.ruled.childElementCount / row.weight;
  for (let free = height - 1 - used; free >= pair; free -= pair) {
    const [poorest] = rows.toSorted((one, other) => share(one) - share(other));
    poorest!.ruled.append(line.cloneNode(), line.cloneNode());
  }
}
