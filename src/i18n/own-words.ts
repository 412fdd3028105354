import type { Meta, OwnWord } from "../model/meta.ts";
import { wordsFor } from "./languages.ts";
import { placeholdersOf } from "./placeholders.ts";
import type { Words } from "./words.ts";

/** By the object that an article has its own words in: every page asks for them. */
const KNOWN = new WeakMap<object, Words>();

/** The interface's words of an article: its own, and those of its language for all others. */
export function wordsOf({ lang, words: own }: Pick<Meta, "lang" | "words">): Words {
  if (!own) return wordsFor(lang);
  const known = KNOWN.get(own);
  if (known) return known;
  const changed = Object.entries(own).map(([name, word]) => [name, wordFrom(name, word, lang)]);
  const words: Words = { ...wordsFor(lang), ...Object.fromEntries(changed) };
  KNOWN.set(own, words);
  return words;
}

/** A word as `Words` has it: text, or a function that fills in what a sentence is given. */
function wordFrom(name: string, word: OwnWord, lang: string): string | ((...given: unknown[]) => string) {
  const placeholders = placeholdersOf(name);
  if (typeof word === "string" && placeholders.length === 0) return word;
  return (...given) => {
    const sentence = typeof word === "string" ? word : formFor(word, Number(given[0]), lang);
    return sentence.replace(/\{(\w+)\}/g, (all, placeholder: string) => {
      const index = placeholders.indexOf(placeholder);
      return index < 0 ? all : String(given[index]);
    });
  };
}

/** The form of a counted word for a number. */
function formFor(forms: Exclude<OwnWord, string>, count: number, lang: string): string {
  return forms[new Intl.PluralRules(lang).select(count)] ?? forms.other;
}
