import { createRequire } from "node:module";
import { join } from "node:path";
import { packageRoot } from "../../assets/package-root.ts";

const require = createRequire(join(packageRoot, "package.json"));

/** Patterns that go by another name than the language's tag. */
const NAMED: Readonly<Record<string, string>> = { en: "en-us", no: "nb", el: "el-monoton" };
/**
 * Shortest word that is cut, and what is left of it at least before and after the cut; letters. TeX
 * leaves two before; but “un-” and “tu-” at the end of a line say nothing of how the word goes on.
 */
const SHORTEST = 6;
const BEFORE = 3;
const AFTER = 3;
const SOFT_HYPHEN = "\u00ad";

/**
 * Puts soft hyphens into the words of a text, by the rules of a language (BCP 47); undefined where
 * no rules are known for it or it knows no hyphens. Headless Chromium has no dictionaries of its own.
 */
export function hyphenator(lang: string): ((text: string) => string) | undefined {
  const cut = patternsFor(lang.toLowerCase());
  if (!cut) return undefined;
  const known = new Map<string, string>();
  return (text) =>
    text.replaceAll(/\p{L}[\p{L}\p{M}]*/gu, (word) => {
      if (word.length < SHORTEST) return word;
      const hyphenated = known.get(word) ?? withoutShortEnds(cut(word));
      known.set(word, hyphenated);
      return hyphenated;
    });
}

type Cut = (word: string) => string;

function patternsFor(tag: string): Cut | undefined {
  const primary = tag.split("-")[0]!;
  for (const name of [tag, NAMED[primary], primary]) {
    try {
      if (name) return (require(`hyphen/${name}`) as { readonly hyphenateSync: Cut }).hyphenateSync;
    } catch {
      // The next, wider name.
    }
  }
  return undefined;
}

function withoutShortEnds(hyphenated: string): string {
  const pieces = hyphenated.split(SOFT_HYPHEN);
  while (pieces.length > 1 && pieces[0]!.length < BEFORE) pieces.splice(0, 2, pieces[0]! + pieces[1]!);
  while (pieces.length > 1 && pieces.at(-1)!.length < AFTER)
    pieces.splice(-2, 2, pieces.at(-2)! + pieces.at(-1)!);
  return pieces.join(SOFT_HYPHEN);
}
