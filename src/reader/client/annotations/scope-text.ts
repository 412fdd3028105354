import type { Place } from "./annotation.ts";

/** What is in a scope and not part of its text: links to places, notes beside the text, drawings, buttons. */
const BESIDE =
  ".permalink, .cite, .notes, .compare, .chips, .label, .small-button, .hidden, svg, template, dialog";
/** What browsers paint over as a whole when a highlighted range has it. */
const PAINTED_OVER = "img, video, audio, iframe, object, canvas";

/** A node of the text. */
export interface Piece {
  readonly node: Text;
  /** Where it starts in the text. */
  readonly start: number;
  /** The same number for pieces with nothing in between that is not to be highlighted. */
  readonly run: number;
  /** The passage in the margin that it is in. */
  readonly aside: Element | null;
}

/** The text of an answer or a part, the same on each page that shows it, with the nodes that it is in. */
export interface ScopeText {
  readonly text: string;
  readonly pieces: readonly Piece[];
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
  const pieces: Piece[] = [];
  let text = "";
  let run = 0;
  const walker = document.createTreeWalker(scope, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, (node) => {
    const isBeside = node instanceof Element && node.matches(BESIDE);
    if (isBeside || (node instanceof Element && node.matches(PAINTED_OVER))) run++;
    return isBeside ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT;
  });
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!(node instanceof Text)) continue;
    const aside = node.parentElement!.closest(".margin");
    if (pieces.length > 0 && pieces.at(-1)!.aside !== aside) run++;
    pieces.push({ node, start: text.length, run, aside });
    text += node.data;
  }
  return { text, pieces };
}

/**
 * The text as browsers look for words in it, as long as it is: in place of formulas, whose signs they do not find
 * in a row with the words around them, ends of lines.
 */
export function findableText({ pieces }: ScopeText): string {
  return pieces
    .map(({ node }) => (node.parentElement!.closest("math") ? "\n".repeat(node.length) : node.data))
    .join("");
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

/** The pieces of the text that a place has something of; a passage in the margin only where the place begins or ends in it. */
export function piecesAt({ start, end }: Place, { pieces }: ScopeText): readonly Piece[] {
  const within = pieces.filter((piece) => piece.start < end && piece.start + piece.node.length > start);
  const meant = [null, within[0]?.aside, within.at(-1)?.aside];
  return within.filter(({ aside }) => meant.includes(aside));
}

/** The ranges of the page that hold a place of the text, without pictures and what stands beside the text. */
export function rangesOf(place: Place, text: ScopeText): readonly Range[] {
  const ranges = new Map<number, Range>();
  for (const { node, start, run } of piecesAt(place, text)) {
    const range = ranges.get(run) ?? new Range();
    if (!ranges.has(run)) range.setStart(node, Math.max(0, place.start - start));
    range.setEnd(node, Math.min(node.length, place.end - start));
    ranges.set(run, range);
  }
  return [...ranges.values()].filter((range) => range.toString().trim() !== "");
}
