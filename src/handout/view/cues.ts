import type { Answer } from "../../model/article.ts";
import type { Prose } from "../../model/prose.ts";
import { firstWords, wordList } from "../../prose/first-words.ts";
import { tokensText } from "../../prose/text.ts";
import { shownTokens } from "../../prose/visibility.ts";
import { type Geometry, lettersALine } from "../paper.ts";
import { canChoose, saysSomething } from "./cloze/choose-gaps.ts";

/** How a key point begins, on the first of the lines on which the reader writes how it goes on. */
export interface Cue {
  /** Undefined where a key point is one word, and where there is none. */
  readonly words?: Prose | undefined;
  /** How many lines to write on: an even number, which is a whole number of lines of text. */
  readonly ruled: number;
}

/** A cue shows this share of a key point's words, and so many at most. */
const SHARE = 1 / 3;
const MOST_WORDS = 4;
/** It shows more, up to this share, where else no word of it would say anything, such as “The” alone. */
const MOST_SHARE = 1 / 2;
/** So much of the text's space is left to write in: who writes it in their own words takes less. */
const SPACE = 1 / 3;

/**
 * The cues of an answer: one for each key point in bold, with space by the length of the text from there
 * to the next. An answer without bold text is one space: its first sentence would give it away.
 */
export function cuesOf({ body, keyPoints, keyPointSource }: Answer, lang: string, geometry: Geometry) {
  const pieces = piecesOf(body.prose);
  const whole = pieces.reduce((sum, piece) => sum + piece, 0);
  if (keyPointSource !== "bold") return [{ ruled: ruledFor(whole, geometry, 4, 12) }];
  return keyPoints.map(({ prose }, index): Cue => {
    const words = beginningOf(prose, lang);
    return { words, ruled: ruledFor(pieces[index] ?? 0, geometry, 2, 6) };
  });
}

function beginningOf(prose: Prose, lang: string): Prose | undefined {
  const words = wordList(prose, lang);
  if (words.length < 2) return undefined;
  const share = Math.min(MOST_WORDS, Math.floor(words.length * SHARE));
  // How many words there are up to the first that says something.
  const telling = canChoose(lang) ? words.findIndex((word) => saysSomething(word, lang)) + 1 : share;
  const count = Math.max(share, telling);
  const isTelling = telling > 0 && count <= words.length * MOST_SHARE;
  // Lines without any word could be taken for those of the key point before.
  return firstWords(prose, isTelling ? count : Math.max(1, share), lang);
}

/** An even number of lines to write on for so many letters, within limits. */
function ruledFor(letters: number, geometry: Geometry, fewest: number, most: number): number {
  const lines = (letters / lettersALine(geometry)) * SPACE;
  return Math.min(most, Math.max(fewest, Math.round(lines / 2) * 2));
}

/** How many letters an answer has from each key point to the next; what stands before the first is its own. */
function piecesOf(prose: Prose): readonly number[] {
  const pieces = [0];
  let begun = false;
  for (const token of shownTokens(prose.tokens, "handout")) {
    if (token.children?.some(({ type }) => type === "key_open")) {
      if (begun) pieces.push(0);
      begun = true;
    }
    pieces[pieces.length - 1]! += tokensText([token]).length;
  }
  return pieces;
}
