import type { Word } from "../../search-words/split-words.ts";
import type { Piece } from "./engine.ts";

/** How many words before the first match an excerpt shows, and how many from it on. */
export const BEFORE = 8;
export const AFTER = 22;

/** The words around the first of these runs, marked where they match; without runs, how the text begins. */
export function excerpt(
  text: string,
  words: readonly Word[],
  runs: readonly (readonly [from: number, to: number])[],
): readonly Piece[] {
  const first = runs[0]?.[0] ?? 0;
  const from = first <= BEFORE ? 0 : words[first - BEFORE]!.start;
  const last = words[first + AFTER];
  const to = last ? last.start : text.length;
  const pieces: Piece[] = from > 0 ? [{ text: "… ", marked: false }] : [];
  let done = from;
  for (const [start, end] of runs) {
    const [opens, closes] = [words[start]!.start, words[end]!.start + words[end]!.written.length];
    if (opens < done) continue;
    if (closes > to) break;
    pieces.push(
      { text: text.slice(done, opens), marked: false },
      { text: text.slice(opens, closes), marked: true },
    );
    done = closes;
  }
  pieces.push({ text: text.slice(done, to).trimEnd(), marked: false });
  if (to < text.length) pieces.push({ text: " …", marked: false });
  return pieces.filter((piece) => piece.text !== "");
}
