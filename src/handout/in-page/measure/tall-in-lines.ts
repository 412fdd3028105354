/** What may make the line around it taller. */
export const TALL_IN_LINES = "p math, li math, dd math, dt math, p img, li img, dd img, dt img";
/** So much may reach over each edge of a line, where the next one leaves room; em, as in print-base.css. */
const OVER = 0.5;

/** What a line has above and below the baseline of its text, px. */
interface Strut {
  readonly above: number;
  readonly below: number;
}

/**
 * Gives a line with a tall formula or image the height of two or more lines, with its text on the baseline
 * of one of them. `line` is the distance between the lines of the page, px. The elements are in `article`,
 * which must be in the document.
 */
export function standOnLines(article: HTMLElement, elements: readonly HTMLElement[], line: number): void {
  if (elements.length === 0) return;
  const strut = strutIn(article, line);
  const probes = elements.map((element) => {
    const probe = baselineProbe();
    element.before(probe);
    return probe;
  });
  const margins = elements.map((element, index) => {
    const baseline = probes[index]!.getBoundingClientRect().bottom;
    const { top, bottom } = element.getBoundingClientRect();
    const over = OVER * Number.parseFloat(getComputedStyle(element.parentElement!).fontSize);
    return {
      above: marginFor(baseline - top, strut.above, { line, over }),
      below: marginFor(bottom - baseline, strut.below, { line, over }),
    };
  });
  elements.forEach((element, index) => {
    probes[index]!.remove();
    const { above, below } = margins[index]!;
    if (above !== undefined) element.style.marginBlockStart = `${above}px`;
    if (below !== undefined) element.style.marginBlockEnd = `${below}px`;
  });
}

/** The margin of an element that reaches further from the baseline than the line has room, px. */
function marginFor(
  reach: number,
  room: number,
  { line, over }: { readonly line: number; readonly over: number },
): number | undefined {
  const missing = reach - over - room;
  return missing <= 0 ? undefined : room + Math.ceil(missing / line) * line - reach;
}

/** An empty box, which stands on the baseline. */
function baselineProbe(): HTMLElement {
  const probe = document.createElement("span");
  probe.style.display = "inline-block";
  return probe;
}

function strutIn(article: HTMLElement, line: number): Strut {
  const paragraph = document.createElement("p");
  const probe = baselineProbe();
  paragraph.append(probe);
  article.append(paragraph);
  const above = probe.getBoundingClientRect().bottom - paragraph.getBoundingClientRect().top;
  paragraph.remove();
  return { above, below: line - above };
}
