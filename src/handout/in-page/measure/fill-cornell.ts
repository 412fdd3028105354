/**
 * Fills the pages of the variant `cornell`: rows that do not fit a page go on the next one, prompts and
 * summary stand at the foot of the last, and the lines to write on that a page has room for are shared out by
 * the length of the answers. `height` is that of the text block, px.
 */
export function fillCornell(article: HTMLElement, height: number): void {
  for (const question of article.querySelectorAll<HTMLElement>(".cornell")) {
    const children = [...question.children] as HTMLElement[];
    // With some space below each cue, unless one page could hold all without it.
    fillBesideCues(children, 0);
    const tight = divided(children, height).length;
    const tightLines = linesOf(children);
    fillBesideCues(children, 0.5);
    if (divided(children, height).length > tight) removeBeyond(tightLines);
    const [first, ...others] = divided(children, height);
    for (const page of [first!, ...others]) fillPage(page, height);
    for (const page of others) {
      const box = document.createElement("div");
      box.className = "opens-page";
      box.append(...page);
      question.append(box);
    }
  }
}

/**
 * Adds lines to write on, two at a time, so that they reach below each cue. `space`: how much further, as
 * a share of a line to write on.
 */
function fillBesideCues(children: readonly HTMLElement[], space: number): void {
  for (const [ruled] of linesOf(children)) {
    const line = ruled.firstElementChild!;
    const { height } = line.getBoundingClientRect();
    const cue = [...ruled.parentElement!.querySelectorAll(".cornell-cue > *")];
    const needed = cue.reduce((sum, part) => sum + part.getBoundingClientRect().height, height * space);
    while (ruled.childElementCount * height < needed) ruled.append(line.cloneNode(), line.cloneNode());
  }
}

/** The lines beside each cue, and how many they are. */
function linesOf(
  children: readonly HTMLElement[],
): readonly (readonly [ruled: HTMLElement, count: number])[] {
  const rows = children.filter((child) => child.matches(".cornell-row"));
  return rows.map((row) => {
    const ruled = row.querySelector<HTMLElement>(".ruled")!;
    return [ruled, ruled.childElementCount] as const;
  });
}

function removeBeyond(lines: ReturnType<typeof linesOf>): void {
  for (const [ruled, count] of lines)
    while (ruled.childElementCount > count) ruled.lastElementChild!.remove();
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
