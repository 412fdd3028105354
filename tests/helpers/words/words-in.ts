/** A word, or what is left of one where a line ends. */
export interface Word {
  readonly text: string;
  /**
   * How it goes on in the next one: at the end of a line with or without a hyphen. Undefined where a
   * blank, punctuation or the end of a paragraph follows.
   */
  readonly ends?: "hyphen" | "line";
  /** Words of one number may be there or not, all together: numbers of list items, pages of references. */
  readonly optional?: number;
}

/** Stands for a number that is known only when the pages are made. */
export const NUMBER = "\ue000";
/** The same for several of them in a row: the pages of an entry of the index. */
export const NUMBERS = "\ue004";
/** The end of a line. */
export const LINE_END = "\n";
/** The end of a paragraph, cell, heading or the like. */
export const BLOCK_END = "\ue001";

/** What stands between these may be there or not. */
export const [OPTIONAL, OPTIONAL_END] = ["\ue002", "\ue003"] as const;

/** Scripts without blanks between words: each of their letters counts as a word. */
const ALONE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u;
const TOKENS = new RegExp(
  `${ALONE.source}\\p{M}*|(?:(?!${ALONE.source})[\\p{L}\\p{N}${NUMBER}${NUMBERS}]\\p{M}*)+`,
  "gu",
);
const MARKS = new RegExp(`[${OPTIONAL}${OPTIONAL_END}]`, "gu");
/** Hyphens that may stand at the end of a line. */
const HYPHEN_AND_END = /^[-\u2010\u00ad]\n$/;
/** Signs that nobody sees: joiners, marks of direction, places where a line may break. */
const UNSEEN = /[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;

/** The words of a text: runs of letters and digits, without regard to case. */
export function wordsIn(text: string): Word[] {
  const plain = text.replace(UNSEEN, "").normalize("NFKC").replaceAll("ß", "ss").toLowerCase();
  const found = [...plain.matchAll(TOKENS)];
  const isOptional = optionalPlaces(plain);
  return found.map((match, index): Word => {
    const [text] = match;
    const end = match.index + text.length;
    const between = plain.slice(end, found[index + 1]?.index ?? end);
    const ends = HYPHEN_AND_END.test(between) ? "hyphen" : between === LINE_END ? "line" : undefined;
    const optional = isOptional(match.index);
    return { text, ...(ends && { ends }), ...(optional !== undefined && { optional }) };
  });
}

/** Tells of a place whether it is between marks of what is optional: the offset of the first of them. */
function optionalPlaces(text: string): (place: number) => number | undefined {
  const marks = [...text.matchAll(MARKS)].map(({ index }) => index);
  let next = 0;
  return (place) => {
    while (next < marks.length && marks[next]! < place) next++;
    return text[marks[next - 1] ?? -1] === OPTIONAL ? marks[next - 1] : undefined;
  };
}
