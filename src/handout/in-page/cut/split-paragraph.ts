import { textsIn } from "../texts.ts";
import type { BreakToken, ParsedSource } from "./pagedjs.ts";

const SOFT_HYPHEN = "\u00ad";

/**
 * Divides a paragraph of the source where its page ends, so that something can come between both
 * halves; gives the second. Both are marked as Paged.js marks what it cuts, and `data-piece` says that
 * they belong together: see `sheet.ts`. `rendered` is the first half on its page; `source` holds the
 * paragraph and the index of its elements.
 */
export function splitParagraph(
  paragraph: HTMLElement,
  rendered: HTMLElement,
  { node, offset }: BreakToken,
  source: ParsedSource,
): HTMLElement {
  const range = new Range();
  if (node instanceof Text) range.setStart(node, offset);
  else range.setStartBefore(node);
  range.setEndAfter(paragraph.lastChild!);
  const rest = paragraph.cloneNode() as HTMLElement;
  rest.append(range.extractContents());
  const name = paragraph.dataset.piece ?? paragraph.dataset.ref!;
  const left = new Set(refsIn(paragraph));
  for (const element of [rest, ...rest.querySelectorAll<HTMLElement>("[data-ref]")]) {
    // What is in both halves was copied.
    if (!left.has(element.dataset.ref!)) continue;
    element.removeAttribute("id");
    element.dataset.ref += "+";
    if (source.indexOfRefs) source.indexOfRefs[element.dataset.ref!] = element;
  }
  rest.dataset.piece = name;
  rest.dataset.splitFrom = name;
  rendered.dataset.splitTo = name;
  moveHyphen(rest, rendered);
  return rest;
}

function refsIn(element: HTMLElement): string[] {
  return [element, ...element.querySelectorAll<HTMLElement>("[data-ref]")].map(({ dataset }) => dataset.ref!);
}

/** A word that is divided gets its hyphen on the first page. */
function moveHyphen(rest: HTMLElement, rendered: HTMLElement): void {
  const [first] = textsIn(rest);
  const last = [...textsIn(rendered)].at(-1);
  if (!first?.data.startsWith(SOFT_HYPHEN) || !last) return;
  first.data = first.data.slice(1);
  last.data = `${last.data.replace(/\u200b+$/, "")}-`;
}
