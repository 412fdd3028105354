import type { PassageFound, Piece } from "./engine.ts";
import { AFTER, BEFORE } from "./excerpt.ts";
import type { Found } from "./pagefind.ts";

/** The part of a record that is used here. */
type Searched = Pick<Found, "raw_content" | "anchors" | "locations">;

/**
 * The paragraphs of a record that match, in their order, each as an excerpt with its first match. Only words
 * that are wanted count, in lower case.
 */
export function passagesOf(
  { raw_content, anchors, locations }: Searched,
  isWanted: (word: string) => boolean = () => true,
): readonly PassageFound[] {
  const { words, joiner } = wordsOf(raw_content);
  const starts = [...anchors].sort((a, b) => a.location - b.location);
  const found = new Map<number, number[]>();
  for (const location of [...new Set(locations)].sort((a, b) => a - b)) {
    if (!isWanted(bare(words[location] ?? ""))) continue;
    const anchor = starts.findLastIndex((each) => each.location <= location);
    found.set(anchor, [...(found.get(anchor) ?? []), location]);
  }
  return [...found].map(([anchor, matches]) => {
    const from = Math.max(starts[anchor]?.location ?? 0, matches[0]! - BEFORE);
    const to = Math.min(starts[anchor + 1]?.location ?? words.length, matches[0]! + AFTER);
    return { id: starts[anchor]?.id, pieces: piecesOf(words, matches, from, to, joiner) };
  });
}

/** The words of a record that match, in the form that they have there, in lower case. */
export function matchedWords({ raw_content, locations }: Searched): readonly string[] {
  const { words } = wordsOf(raw_content);
  return [...new Set(locations.map((location) => bare(words[location] ?? "")))].filter((word) => word !== "");
}

/** A word in lower case, without the signs around it. */
function bare(word: string): string {
  return word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, "").toLowerCase();
}

/** The words that Pagefind counts. In languages without spaces it puts zero-width spaces between words. */
function wordsOf(content: string): { readonly words: readonly string[]; readonly joiner: string } {
  const text = content.replaceAll("&lt;", "<").replaceAll("&gt;", ">");
  return text.includes("\u200b")
    ? { words: text.split("\u200b"), joiner: "" }
    : { words: text.split(/\s+/), joiner: " " };
}

function piecesOf(
  words: readonly string[],
  matches: readonly number[],
  from: number,
  to: number,
  joiner: string,
): readonly Piece[] {
  const pieces: Piece[] = from > 0 ? [{ text: "… ", marked: false }] : [];
  for (let place = from; place < to; place++) {
    const marked = matches.includes(place);
    pieces.push({ text: words[place] ?? "", marked }, { text: joiner, marked: false });
  }
  if (to < words.length) pieces.push({ text: "…", marked: false });
  return pieces;
}
