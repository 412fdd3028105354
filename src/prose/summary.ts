import type { Prose } from "../model/prose.ts";
import { proseText } from "./text.ts";

/** The most characters of a description that search engines show. */
const LONGEST = 160;

/** The start of a text, cut between words, as its description; empty when there is no text. */
export function summaryOf(prose: Prose): string {
  const text = proseText(prose);
  if (text.length <= LONGEST) return text;
  return `${text.slice(0, LONGEST).replace(/\s+\S*$/, "")} …`;
}
