import type { LostText } from "../../pdf/lost-text.ts";
import { NAMED } from "./compare-text.ts";

/** So many letters show which figure, note or formula it is. */
const MOST_LETTERS = 40;

/**
 * What a message names an element by: the id of the question, answer or section that it stands in, and the first
 * letters of `words`; without words, of what its image is described by.
 */
export function namedPlace(element: Element, words = element.textContent): Pick<LostText, "id" | "near"> {
  const text = (words ?? "").replaceAll("\u00ad", "").replace(/\s+/g, " ").trim();
  const near = text || (element.querySelector("img")?.alt ?? "");
  return { id: element.closest(NAMED)?.id ?? "", near: near.slice(0, MOST_LETTERS) };
}
