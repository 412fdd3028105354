/** A number of a work that stands close to a word: `rate2`, `vaccines)41`, `promising32,33.` */
const NUMBER =
  /(?<=[\p{Ll}]{2}[)”’"]?|[\p{L}\p{N}]\)|refs?\.\s?)(\d{1,3}(?:[,–-]\d{1,3})*)(?=[\s.,;:)”’"]|$)/gu;

/** Share of the numbers from 1 to the largest that a text must have, so that they are of works. */
const MOST = 0.6;
/** Fewest numbers. */
const FEWEST = 3;

/** The numbers of works in a text, in their order; ranges have all of theirs. */
export function numbersIn(text: string): readonly number[] {
  return [...text.matchAll(NUMBER)].flatMap(([, written]) => expanded(written!));
}

function expanded(written: string): readonly number[] {
  return written.split(",").flatMap((piece) => {
    const [from = 0, to = from] = piece.split(/[–-]/).map(Number);
    return to > from && to - from < 20
      ? Array.from({ length: to - from + 1 }, (_, index) => from + index)
      : [from];
  });
}

/** Whether the numbers close to words in a text are of works: they count up from 1 with few gaps. */
export function hasReferenceNumbers(text: string): boolean {
  const numbers = new Set(numbersIn(text));
  const small = [...numbers].filter((number) => number <= numbers.size * 2);
  return small.length >= FEWEST && small.length >= Math.max(...small) * MOST;
}

/** The same at words in capitals, `MTD39`, which may also be names with a number: `HER2`. */
const AT_CAPITALS = /(?<=(?<![\p{L}\p{N}-])(\p{Lu}{2,}))(\d{1,3}(?:[,–-]\d{1,3})*)(?=[\s.,;:)”’"]|$)/gu;

/**
 * A text without them; `taken` is called with each, and with the word that it stood at. At a word in capitals a
 * number is one of a work when the dump has the word alone, too.
 */
export function withoutNumbers(
  text: string,
  words: ReadonlySet<string>,
  taken: (number: string, word: string) => void,
): string {
  const bare = text.replace(/\s?\(refs?\.\s?\d{1,3}(?:[,–-]\s?\d{1,3})*\)/g, (written) => {
    taken(written.trim(), "");
    return "";
  });
  const small = bare.replace(NUMBER, (_, written: string, at: number) => {
    taken(written, /\S*$/.exec(bare.slice(0, at))![0]);
    return "";
  });
  return small.replace(AT_CAPITALS, (written, word: string) => {
    if (!words.has(word.toLowerCase())) return written;
    taken(written, word);
    return "";
  });
}
