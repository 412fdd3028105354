const SOFT_HYPHEN = "\u00ad";

/**
 * Makes the soft hyphens at the ends of lines real ones and takes out all others, so that whoever
 * copies or searches the PDF's text meets none. Lines break where they broke before: what is taken
 * away are chances that were not used. The text must be laid out; `columns` is whether it stands in
 * several columns, so that a later line may be higher up. Gives the work of changing it, which is
 * quickest when the text is laid out no more.
 */
export function settleHyphens(root: Element, columns: boolean): () => void {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if ((node as Text).data.includes(SOFT_HYPHEN)) texts.push(node as Text);
  }
  const settled = texts.map((text) => settledText(text, columns));
  return () => {
    texts.forEach((text, index) => {
      text.data = settled[index]!;
    });
  };
}

function settledText(text: Text, columns: boolean): string {
  const { data } = text;
  const places: number[] = [];
  for (let at = data.indexOf(SOFT_HYPHEN); at >= 0; at = data.indexOf(SOFT_HYPHEN, at + 1)) places.push(at);
  const shown = new Set(endsOfLines(text, places, columns));
  let settled = "";
  let from = 0;
  for (const place of places) {
    settled += data.slice(from, place) + (shown.has(place) ? "-" : "");
    from = place + 1;
  }
  // After the last hyphen of a page Paged.js puts a sign of its own, which no one needs.
  return settled + data.slice(from).replace(/^\u200b+$/, "");
}

/** The places that stand at the end of a line, or of what stands on this page. */
function endsOfLines(text: Text, places: readonly number[], columns: boolean): number[] {
  const range = document.createRange();
  const lineAt = (offset: number): number => {
    range.setStart(text, offset);
    range.setEnd(text, offset + 1);
    // The first letter of a line has a second, empty rectangle at the end of the line before.
    const rects = range.getClientRects();
    return rects[rects.length - 1]?.top ?? 0;
  };
  const { data } = text;
  const last = places.at(-1)!;
  const isCut = /^\u200b*$/.test(data.slice(last + 1));
  const inside = isCut ? places.slice(0, -1) : places;
  const found = isCut ? [last] : [];
  if (inside.length === 0) return found;
  const lines = new Map<number, number>();
  const lineAfter = (index: number): number => {
    const known = lines.get(index) ?? lineAt(index < 0 ? 0 : inside[index]! + 1);
    lines.set(index, known);
    return known;
  };
  const search = (from: number, to: number): void => {
    if (!columns && lineAfter(from) === lineAfter(to)) return;
    if (to - from > 1) {
      const middle = (from + to) >> 1;
      search(from, middle);
      search(middle, to);
    } else if (lineAfter(from) !== lineAfter(to) && lineAt(inside[to]! - 1) !== lineAfter(to)) {
      found.push(inside[to]!);
    }
  };
  search(-1, inside.length - 1);
  return found;
}
