import type { Prose } from "../../../model/prose.ts";
import { type Word, wordsIn } from "../../../prose/gaps.ts";
import { functionWords } from "./function-words.ts";

/** Languages that are written without spaces: where a word ends is a matter of opinion. */
const WITHOUT_SPACES = ["zh", "yue", "ja", "th", "lo", "km", "my", "bo", "dz"];
/** Shorter words are function words, or say little; fewer letters make a word in Hangul, Arabic and Hebrew. */
const SHORTEST = 4;
const SHORTEST_IN_DENSE_SCRIPTS = 2;
const DENSE_SCRIPT = /[\p{sc=Hangul}\p{sc=Arabic}\p{sc=Hebrew}]/u;
/** Longer words tell no more. */
const LONGEST = 12;
/** From so many words on, a text has two gaps. */
const FOR_TWO = 8;
/** What a number counts as: more than most words. */
const NUMBER = 16;
/** The first word of a text is less wanted: a text that begins with a gap is hard to begin. */
const FIRST = 0.6;

/** Whether words can be chosen in a language at all, or only be marked by the author. */
export function canChoose(lang: string): boolean {
  return !WITHOUT_SPACES.includes(lang.toLowerCase().split("-")[0]!);
}

/** How often each word, in small letters, stands in some texts. */
export function wordFrequencies(texts: readonly string[], lang: string): ReadonlyMap<string, number> {
  const segmenter = new Intl.Segmenter(lang, { granularity: "word" });
  const found = new Map<string, number>();
  for (const text of texts)
    for (const { segment, isWordLike } of segmenter.segment(text)) {
      const word = segment.toLowerCase();
      if (isWordLike) found.set(word, (found.get(word) ?? 0) + 1);
    }
  return found;
}

/**
 * The words of a key point that are left out: one or, in a longer one, two that are not side by side.
 * Numbers come first, then words that are long and rare in the article; never function words. The same
 * text always gives the same words.
 */
export function chooseGaps(
  prose: Prose,
  lang: string,
  frequencies: ReadonlyMap<string, number>,
): readonly Word[] {
  const words = wordsIn(prose, lang);
  const small = functionWords(lang);
  const scored = words.flatMap((word, place) => {
    const lower = word.text.toLowerCase();
    const value = small.has(lower) ? 0 : worthOf(lower, frequencies.get(lower) ?? 1);
    return value > 0 ? [{ word, place, value: place === 0 ? value * FIRST : value }] : [];
  });
  // Of words of one value, the last: what is said of a thing comes behind it.
  scored.sort((one, other) => other.value - one.value || other.place - one.place);
  const [best, ...others] = scored;
  if (!best) return [];
  const second = others.find(
    ({ place, word }) => Math.abs(place - best.place) > 1 && word.text !== best.word.text,
  );
  return words.length >= FOR_TWO && second ? [best.word, second.word] : [best.word];
}

/** Whether a word says something by itself: it is long enough, and no function word. */
export function saysSomething(word: string, lang: string): boolean {
  const lower = word.toLowerCase();
  return !functionWords(lang).has(lower) && worthOf(lower, 1) > 0;
}

/** What a word, in small letters, is worth as a gap; 0 for one that is too short. */
function worthOf(word: string, frequency: number): number {
  if (/\p{N}/u.test(word)) return NUMBER;
  const letters = [...word].length;
  if (letters < (DENSE_SCRIPT.test(word) ? SHORTEST_IN_DENSE_SCRIPTS : SHORTEST)) return 0;
  return Math.min(letters, LONGEST) * (0.5 + 1 / (1 + frequency));
}
