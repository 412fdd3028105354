import type { Place } from "./annotation.ts";

/** What is in a scope and not part of its text: links to places, notes beside the text, buttons. */
const BESIDE =
  ".permalink, .cite, .notes, .compare, .chips, .label, .small-button, .hidden, template, dialog";

/** The text of an answer or a part, the same on each page that shows it, with the nodes that it is in. */
export interface ScopeText {
  readonly text: string;
  readonly pieces: readonly { readonly node: Text; readonly start: number }[];
}

/** The answer, part or abstract that holds all of a range; undefined when none does. */
export function scopeOf(range: Range): HTMLElement | undefined {
  const node = range.commonAncestorContainer;
  const element = node instanceof Element ? node : node.parentElement;
  return element?.closest<HTMLElement>("main :is(.answer[id], .part[id], .abstract)") ?? undefined;
}

/** The scope with this id on the page; the empty one is the abstract. */
export function scopeNamed(id: string): HTMLElement | undefined {
  if (id === "") return document.querySelector<HTMLElement>("main .abstract") ?? undefined;
  const found = document.getElementById(id);
  return found?.matches("main :is(.answer, .part)") ? found : undefined;
}

/** Reads the text of a scope. */
export function textOf(scope: Element): ScopeText {
  const pieces: { node: Text; start: number }[] = [];
  let text = "";
  const walker = document.createTreeWalker(scope, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, (node) =>
    node instanceof Element && node.matches(BESIDE) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  );
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!(node instanceof Text)) continue;
    pieces.push({ node, start: text.length });
    text += node.data;
  }
  return { text, pieces };
}

/** Where a range is in the text, without blanks at its ends; undefined when it holds none of it. */
export function placeOf(range: Range, { text, pieces }: ScopeText): Place | undefined {
  const within = pieces.filter(({ node }) => range.intersectsNode(node));
  const [first, last] = [within[0], within.at(-1)];
  if (!first || !last) return undefined;
  let start = first.start + (first.node === range.startContainer ? range.startOffset : 0);
  let end = last.start + (last.node === range.endContainer ? range.endOffset : last.node.length);
  while (start < end && /\s/.test(text[start]!)) start++;
  while (start < end && /\s/.test(text[end - 1]!)) end--;
  return start < end ? { start, end } : undefined;
}

/** The range of the page that holds a place of the text. */
export function rangeOf({ start, end }: Place, { pieces }: ScopeText): Range {
  const range = new Range();
  const first = pieces.findLast((piece) => piece.start <= start)!;
  const last = pieces.findLast((piece) => piece.start < end)!;
  range.setStart(first.node, start - first.start);
  range.setEnd(last.node, Math.min(last.node.length, end - last.start));
  return range;
}
