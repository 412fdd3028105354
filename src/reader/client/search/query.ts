import { splitWords, type Word } from "../../search-words/split-words.ts";

/** What somebody looks for. */
export interface Query {
  /** Words outside of quotation marks. */
  readonly words: readonly Word[];
  /** What stands in quotation marks: words that follow each other. */
  readonly phrases: readonly (readonly Word[])[];
  /** The last word when somebody may still be typing it. */
  readonly unfinished: Word | undefined;
}

/** Quotation marks of all languages of the interface, in pairs of any two. */
const QUOTED = /["“”„«»「」『』]([^"“”„«»「」『』]+)["“”„«»「」『』]/g;

/** Reads what was typed. A quotation mark without its other half is none. */
export function readQuery(typed: string, lang: string): Query {
  const phrases: (readonly Word[])[] = [];
  const rest = typed.replace(QUOTED, (_, inside: string) => {
    const words = splitWords(inside, lang);
    if (words.length > 0) phrases.push(words);
    return " ";
  });
  const words = splitWords(rest, lang);
  return { words, phrases, unfinished: /[\p{L}\p{N}\p{M}]$/u.test(typed) ? words.at(-1) : undefined };
}
