/** A word that is joined, and why that is doubtful, where it is. */
export interface Join {
  readonly from: string;
  readonly to: string;
  /** Line of the dump where it begins, relative to the first, from 0. */
  readonly line: number;
  readonly doubt?: string;
}

/** What is known of the words of a dump. */
export interface Dictionary {
  readonly words: ReadonlySet<string>;
  /** Whether lines end with a blank but where a word is divided. */
  readonly hasBlanks: boolean;
}

/** The words that stand in the lines of a dump, in small letters, with their hyphens. */
export function dictionaryOf(text: string): Dictionary {
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  const words = lines.flatMap(
    (line) =>
      line
        .replace(/(?<=\p{L})- (?=\p{Ll})/gu, "-")
        .match(/[\p{L}\p{M}\p{N}]+(?:[-‐][\p{L}\p{M}\p{N}]+)*/gu) ?? [],
  );
  return {
    words: new Set(words.map((word) => word.toLowerCase())),
    hasBlanks: lines.filter((line) => / $/.test(line)).length * 2 > lines.length,
  };
}

/** After these, a hyphen before a blank stays: “low- and middle-income”. */
const SUSPENDED = /^(?:and|or|und|oder|bis|et|ou|y|o|e)(?=\s)|^to(?= \p{L}+[-‐])/u;

/** The text of some lines in one, with divided words joined. What is joined is given to `joined`. */
export function joinLines(
  lines: readonly string[],
  { words, hasBlanks }: Dictionary,
  joined: (join: Join) => void,
): string {
  const text = lines.reduce((before, written, index) => {
    const line = written.trim();
    if (index === 0) return line;
    // Only the last word is looked at: a text may be long, and this is done for each of its lines.
    const start = before.lastIndexOf(" ") + 1;
    const [, ahead = "", word = "", hyphen] =
      /^(.*?)([\p{L}\p{M}\p{N}-]*)([-‐\u00ad])$/u.exec(before.slice(start)) ?? [];
    const next = /^[\p{L}\p{M}\p{N}]+/u.exec(line)?.[0] ?? "";
    if (hyphen === undefined || next === "" || word === "") return `${before} ${line}`;
    if (SUSPENDED.test(line)) return `${before} ${line}`;
    const isSoft = hyphen === "\u00ad" || (hasBlanks && !/\s$/.test(lines[index - 1]!));
    const { keeps, doubt } = keepsHyphen(word, next, words, hasBlanks ? isSoft : undefined);
    const to = keeps ? `${word}-${next}` : `${word}${next}`;
    joined({ from: `${word}- ${next}`, to, line: index - 1, ...(doubt === undefined ? {} : { doubt }) });
    return `${before.slice(0, start)}${ahead}${to}${line.slice(next.length)}`;
  }, "");
  return text.replace(
    /(?<=([\p{L}\p{N}]+))[-‐] (?=(\p{Ll}[\p{L}\p{M}]*))/gu,
    (written, word: string, next: string, at: number) => {
      if (SUSPENDED.test(text.slice(at + written.length))) return written;
      joined({ from: `${word}${written}${next}`, to: `${word}-${next}`, line: 0 });
      return "-";
    },
  );
}

/** Whether the hyphen at the end of a line is the word's own: other places say, then how the line ends. */
function keepsHyphen(
  word: string,
  next: string,
  words: ReadonlySet<string>,
  isSoft: boolean | undefined,
): { readonly keeps: boolean; readonly doubt?: string } {
  const last = word.split("-").at(-1)!;
  const isWhole = words.has(`${last}${next}`.toLowerCase());
  const isHyphened = words.has(`${last}-${next}`.toLowerCase());
  if (isWhole !== isHyphened) return { keeps: isHyphened };
  if (isSoft !== undefined) return { keeps: !isSoft };
  if (/\d$/.test(word) || /^\p{Lu}/u.test(next)) return { keeps: true };
  return { keeps: false, doubt: "no other place says whether the hyphen is the word’s own" };
}
