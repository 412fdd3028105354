/**
 * Fills the pages of the variant `cornell`: rows that do not fit a page go on the next one, the summary
 * stands at the foot of the last, and the lines to write on that a page has room for are shared out by
 * the length of the answers. `height` is that of the text block, px.
 */
export function fillCornell(article: HTMLElement, height: number): void {
  for (const question of article.querySelectorAll<HTMLElement>(".cornell")) {
    for (const page of divided(question, height)) fillPage(page, height);
  }
}

/** Divides a question into pages, each an element of its own. */
function divided(question: HTMLElement, height: number): readonly HTMLElement[] {
  const heights = new Map(
    [...question.children].map((child) => [child, outerHeight(child as HTMLElement)] as const),
  );
  const pages: HTMLElement[] = [];
  let left = 0;
  let needed = [...question.children].reduce((sum, child) => sum + heights.get(child)!, 0);
  for (const child of [...question.children]) {
    const own = heights.get(child)!;
    const isRow = child.matches(".cornell-row");
    // The last row takes the summary with it: the summary alone would be a page without notes.
    const isLast = child.nextElementSibling?.matches(".cornell-summary") ?? false;
    if (pages.length === 0 || (isRow && (isLast ? needed : own) > left)) {
      pages.push(document.createElement("div"));
      left = height - 1;
    }
    pages.at(-1)!.append(child);
    left -= own;
    needed -= own;
  }
  for (const [index, page] of pages.entries()) page.className = `cornell-page${index > 0 ? " opens-page" : ""}`;
  question.append(...pages);
  return pages;
}

function outerHeight(element: HTMLElement): number {
  const { marginTop, marginBottom } = getComputedStyle(element);
  const margins = Number.parseFloat(marginTop) + Number.parseFloat(marginBottom);
  return element.getBoundingClientRect().height + margins;
}

/** Adds lines to write on, two at a time, to the row that has the fewest for the length of its answer. */
function fillPage(page: HTMLElement, height: number): void {
  const rows = [...page.querySelectorAll<HTMLElement>(".cornell-row")].map((row) => ({
    ruled: row.querySelector<HTMLElement>(".ruled")!,
    weight: Math.max(1, Number(row.dataset.weight)),
  }));
  const line = rows[0]?.ruled.firstElementChild;
  if (!line) return;
  const pair = line.getBoundingClientRect().height * 2;
  const used = [...page.children].reduce((sum, child) => sum + outerHeight(child as HTMLElement), 0);
  const pairs = Math.floor((height - 1 - used) / pair);
  for (let added = 0; added < pairs; added++) {
    const [poorest] = rows.toSorted(
      (one, other) =>
        one.ruled.childElementCount / one.weight - other.ruled.childElementCount / other.weight,
    );
    poorest!.ruled.append(line.cloneNode(), line.cloneNode());
  }
}
