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
  /** Words of one number stand in one figure or table, which may come later than in the source. */
  readonly float?: number;
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

/** What stands between these is a figure or table. */
export const [FLOAT, FLOAT_END] = ["\ue005", "\ue006"] as const;

/** Scripts without blanks between words: each of their letters counts as a word. */
const ALONE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u;
const TOKENS = new RegExp(
  `${ALONE.source}\\p{M}*|(?:(?!${ALONE.source})[\\p{L}\\p{N}${NUMBER}${NUMBERS}]\\p{M}*)+`,
  "gu",
);
/** Hyphens that may stand at the end of a line. */
const HYPHEN_AND_END = /^[-\u2010\u00ad]\n$/;
/** Signs that nobody sees: joiners, marks of direction, places where a line may break. */
const UNSEEN = /[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;

/** The words of a text: runs of letters and digits, without regard to case. */
export function wordsIn(text: string): Word[] {
  const plain = text.replace(UNSEEN, "").normalize("NFKC").replaceAll("ß", "ss").toLowerCase();
  const found = [...plain.matchAll(TOKENS)];
  const optionalAt = placesBetween(plain, OPTIONAL, OPTIONAL_END);
  const floatAt = placesBetween(plain, FLOAT, FLOAT_END);
  return found.map((match, index): Word => {
    const [text] = match;
    const end = match.index + text.length;
    const between = plain.slice(end, found[index + 1]?.index ?? end);
    const ends = HYPHEN_AND_END.test(between) ? "hyphen" : between === LINE_END ? "line" : undefined;
    const optional = optionalAt(match.index);
    const float = floatAt(match.index);
    return {
      text,
      ...(ends && { ends }),
      ...(optional !== undefined && { optional }),
      ...(float !== undefined && { float }),
    };
  });
}

/** Tells of a place between which two marks it is: the offset of the first of them. Asked from the start on. */
function placesBetween(text: string, from: string, to: string): (place: number) => number | undefined {
  const marks = [...text.matchAll(new RegExp(`[${from}${to}]`, "gu"))].map(({ index }) => index);
  let next = 0;
  return (place) => {
    while (next < marks.length && marks[next]! < place) next++;
    return text[marks[next - 1] ?? -1] === from ? marks[next - 1] : undefined;
  };
}
