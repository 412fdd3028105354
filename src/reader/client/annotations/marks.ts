import type { Annotation } from "./annotation.ts";

/** An annotation and the words of the page that it is on. */
export interface Shown {
  readonly annotation: Annotation;
  /** Where they are now, in order: marks of others cut the text into other nodes. */
  ranges(): readonly Range[];
}

/** Shows annotations in the text, and no others. Where the browser cannot highlight ranges, as `<mark>`. */
export function showMarks(all: readonly Shown[]): void {
  const isNoted = ({ annotation }: Shown) => annotation.note !== "";
  const [noted, plain] = [all.filter(isNoted), all.filter((each) => !isNoted(each))];
  if ("highlights" in CSS) {
    CSS.highlights.set("own", new Highlight(...plain.flatMap((each) => each.ranges())));
    CSS.highlights.set("own-noted", new Highlight(...noted.flatMap((each) => each.ranges())));
    return;
  }
  for (const mark of document.querySelectorAll(".own-mark")) unwrap(mark);
  for (const each of plain) wrapAll(each, "own-mark");
  for (const each of noted) wrapAll(each, "own-mark own-noted");
}

/** The annotation at a place of the window; of several, the shortest. */
export function annotationAt(all: readonly Shown[], x: number, y: number): Annotation | undefined {
  const isAt = ({ left, right, top, bottom }: DOMRect) => left <= x && x <= right && top <= y && y <= bottom;
  const found = all.filter(({ ranges }) => ranges().some((range) => [...range.getClientRects()].some(isAt)));
  const length = ({ annotation: { start, end } }: Shown) => end - start;
  return found.sort((a, b) => length(a) - length(b))[0]?.annotation;
}

/** The box around the words of an annotation. */
export function boxOf({ ranges }: Shown): DOMRect {
  const [whole, ...others] = ranges();
  const last = others.at(-1);
  if (last) whole!.setEnd(last.endContainer, last.endOffset);
  return whole!.getBoundingClientRect();
}

/** The last first: a mark cuts its text, and ranges before it stay as they are. */
function wrapAll({ ranges }: Shown, className: string): void {
  for (const range of [...ranges()].reverse()) wrap(range, className);
}

function wrap(range: Range, className: string): void {
  const root = range.commonAncestorContainer;
  const texts: Text[] = root instanceof Text ? [root] : [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const text = walker.currentNode as Text;
    if (range.intersectsNode(text) && text.data.trim() !== "") texts.push(text);
  }
  const { startContainer, startOffset, endContainer, endOffset } = range;
  for (const text of texts) {
    const end = text === endContainer ? endOffset : text.length;
    const start = text === startContainer ? startOffset : 0;
    if (start >= end) continue;
    text.splitText(end);
    const mark = document.createElement("mark");
    mark.className = className;
    const marked = text.splitText(start);
    marked.replaceWith(mark);
    mark.append(marked);
  }
}

function unwrap(mark: Element): void {
  const parent = mark.parentNode;
  mark.replaceWith(...mark.childNodes);
  parent?.normalize();
}
