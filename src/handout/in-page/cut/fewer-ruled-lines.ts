import type { Previewer } from "./pagedjs.ts";

/** So many lines to write on are left out: a whole number of lines of text (`ruledLinesIn` in `paper.ts`). */
const LEFT_OUT = 2;
/** A prompt keeps so many. */
const FEWEST = 2;

/**
 * Leaves out some of the lines to write on below a prompt where it then fits into the column that it would
 * leave empty: it is never divided, and is as high as a quarter of a column. Gives a function that is called
 * with what is on a page before its end is searched for. The source gets the same lines.
 */
export function leaveOutRuledLines({ chunker }: Previewer): (wrapper: HTMLElement) => void {
  const tried = new WeakSet<Element>();
  return (wrapper) => {
    for (const prompt of wrapper.querySelectorAll<HTMLElement>(".prompt:not(.at-top)")) {
      if (tried.has(prompt) || !beginsColumn(prompt)) continue;
      tried.add(prompt);
      // The colophon takes what stands before it to the next page.
      const original = chunker.source.indexOfRefs?.[prompt.dataset.ref!];
      if (original?.parentElement?.nextElementSibling?.matches(".colophon")) continue;
      const lines = [...prompt.querySelectorAll<HTMLElement>(".ruled-line")].slice(FEWEST).slice(-LEFT_OUT);
      if (lines.length < LEFT_OUT) continue;
      const ruled = lines[0]!.parentElement!;
      for (const line of lines) line.remove();
      if (beginsColumn(prompt)) ruled.append(...lines);
      else for (const { dataset } of lines) chunker.source.indexOfRefs?.[dataset.ref!]?.remove();
    }
  };
}

/** Whether an element stands at the top of a column, or of the next page, below what is before it. */
function beginsColumn(element: HTMLElement): boolean {
  const before = [...(element.previousElementSibling?.getClientRects() ?? [])].at(-1);
  const own = element.getClientRects()[0];
  return before !== undefined && own !== undefined && own.top < before.bottom && own.left !== before.left;
}
