import { createRequire } from "node:module";
import { join } from "node:path";
import { packageRoot } from "../../assets/package-root.ts";

const require = createRequire(join(packageRoot, "package.json"));

/** Languages whose hyphenation patterns have another name than the language's tag. */
const NAMED: Readonly<Record<string, string>> = { en: "en-us", no: "nb", el: "el-monoton" };
/**
 * The shortest word that is divided, and the fewest letters before and after the hyphen. TeX allows two
 * letters before it, but “un-” and “tu-” at the end of a line do not show how the word continues.
 */
const SHORTEST = 6;
const BEFORE = 3;
const AFTER = 3;
const SOFT_HYPHEN = "\u00ad";
const WORD = /\p{L}[\p{L}\p{M}]*/gu;
/** An address gets no hyphens: a reader could not tell whether they belong to it. */
const ADDRESS = /:\/\/|www\.|\w@\w/;
const WORD_OR_ADDRESS = /\S*(?::\/\/|www\.|\w@\w)\S*|\p{L}[\p{L}\p{M}]*/gu;

/** There are patterns for it, but no hyphens in it: the browser's dictionary divides lines between words. */
const WITHOUT_HYPHENS = new Set(["th"]);

/**
 * Gives a function that puts soft hyphens into the words of a text, by the rules of a language (BCP 47).
 * Undefined for languages without hyphens or without known rules. Headless Chromium has no dictionaries
 * of its own. Words with fewer letters than `shortest` are left whole.
 */
export function hyphenator(lang: string, shortest = SHORTEST): ((text: string) => string) | undefined {
  const hyphenate = patternsFor(lang.toLowerCase());
  if (!hyphenate) return undefined;
  const known = new Map<string, string>();
  return (text) =>
    text.replaceAll(ADDRESS.test(text) ? WORD_OR_ADDRESS : WORD, (word) => {
      if (word.length < shortest || ADDRESS.test(word)) return word;
      const hyphenated = known.get(word) ?? withoutShortEnds(hyphenate(word));
      known.set(word, hyphenated);
      return hyphenated;
    });
}

function patternsFor(tag: string): ((word: string) => string) | undefined {
  const primary = tag.split("-")[0]!;
  if (WITHOUT_HYPHENS.has(primary)) return undefined;
  for (const name of [tag, NAMED[primary], primary]) {
    try {
      if (name) return require(`hyphen/${name}`).hyphenateSync;
    } catch {
      // There are none of this name; the next name is more general.
    }
  }
  return undefined;
}

/** Removes hyphens that leave too few letters before or after them. */
function withoutShortEnds(hyphenated: string): string {
  const pieces = hyphenated.split(SOFT_HYPHEN);
  while (pieces.length > 1 && pieces[0]!.length < BEFORE) pieces.splice(0, 2, pieces[0]! + pieces[1]!);
  while (pieces.length > 1 && pieces.at(-1)!.length < AFTER)
    pieces.splice(-2, 2, pieces.at(-2)! + pieces.at(-1)!);
  return pieces.join(SOFT_HYPHEN);
}
