import { texOf } from "../../../prose/formulas/copy-tex.ts";
import type { Place } from "./annotation.ts";
import { piecesAt, type ScopeText, textOf } from "./scope-text.ts";

/** Text in two of them is never one word. */
const BLOCKS =
  "p, li, dt, dd, td, th, pre, figcaption, caption, h1, h2, h3, h4, h5, h6, div, section, figure, .equation-number";

/**
 * What a place of a text says, in one line: without the numbers of notes, and with formulas as `formula` gives
 * them. One that is selected in part counts as whole.
 */
export function saidAt(place: Place, text: ScopeText, formula: (math: Element) => string = texOf): string {
  let said = "";
  let block: Element | null = null;
  let math: Element | null = null;
  for (const { node, start } of piecesAt(place, text)) {
    const parent = node.parentElement!;
    if (parent.closest(".note-ref")) continue;
    const around: Element | null = parent.closest(BLOCKS);
    const formulaHere: Element | null = parent.closest("math");
    if (around !== block) said += " ";
    if (!formulaHere) said += node.data.slice(Math.max(0, place.start - start), place.end - start);
    else if (formulaHere !== math) said += formula(formulaHere);
    [block, math] = [around, formulaHere];
  }
  return said
    .replace(/\u00ad/g, "")
    .replace(/\s+/g, " ")
    .trim();
}

/** What all of an element says. */
export function saidIn(element: Element, formula?: (math: Element) => string): string {
  const text = textOf(element);
  return saidAt({ start: 0, end: text.text.length }, text, formula);
}
