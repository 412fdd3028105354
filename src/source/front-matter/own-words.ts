import type { Code } from "../../diagnostics/codes.ts";
import type { Report } from "../../diagnostics/report.ts";
import { suggest } from "../../diagnostics/suggest.ts";
import { en } from "../../i18n/en.ts";
import { interfaceLanguage } from "../../i18n/languages.ts";
import { BY_INTL, COUNTED, PLURALS, placeholdersOf } from "../../i18n/placeholders.ts";
import type { OwnWord } from "../../model/meta.ts";
import type { FrontMatter } from "./schema.ts";
import type { SpanOf } from "./validate.ts";

/** The words that an author can give, by their names in the code. */
export const NAMES = Object.keys(en).filter((name) => !(BY_INTL as readonly string[]).includes(name));

/**
 * The words of `words:` that there are, by their names in the code (`key-points-only` is `keyPointsOnly`).
 * Reports unknown names, plural forms of what is not counted, and placeholders that a sentence lacks or
 * is not given.
 */
export function readOwnWords(data: FrontMatter, spanOf: SpanOf, report: Report): FrontMatter {
  if (!data.words) return data;
  const words: Record<string, OwnWord> = {};
  for (const [key, word] of Object.entries(data.words)) {
    const name = key.replace(/[-_](\w)/g, (_all, letter: string) => letter.toUpperCase());
    const faultOf =
      (code: Code): Fault =>
      (message, hint) =>
        report(code, spanOf(["words", key]), message, hint);
    if (!NAMES.includes(name)) {
      faultOf("front-matter/unknown-key")(`unknown key “${key}” in “words”`, hintForUnknown(name));
    } else if (hasForms(key, word, COUNTED.includes(name), faultOf("front-matter/invalid"))) {
      checkPlaceholders(key, word, placeholdersOf(name), faultOf("words/placeholder"));
      words[name] = word;
    }
  }
  return { ...data, words };
}

function hintForUnknown(name: string): string {
  if ((BY_INTL as readonly string[]).includes(name))
    return "lists and dates are written by the rules of the language: remove it";
  const meant = suggest(name, NAMES);
  return meant ? `did you mean “${kebab(meant)}”?` : `the words are ${NAMES.map(kebab).join(", ")}`;
}

/** The name of a word as authors write it: `keyPointsOnly` is `key-points-only`. */
export function kebab(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

/** Tells of something wrong with a word: the message and the hint. */
type Fault = (message: string, hint: string) => void;

/** Whether a word is text, or for what is counted a text for kinds of numbers; calls `fault` if not. */
function hasForms(key: string, word: OwnWord, isCounted: boolean, fault: Fault): boolean {
  if (typeof word === "string") return true;
  if (!isCounted) {
    fault(`“words.${key}” must be text`, "only what is counted has a text for each kind of number");
    return false;
  }
  const unknown = Object.keys(word).find((form) => !(PLURALS as readonly string[]).includes(form));
  if (unknown === undefined && word.other !== undefined) return true;
  const what = unknown === undefined ? "lacks the form “other”" : `has no form “${unknown}”`;
  fault(`“words.${key}” ${what}`, `the forms are ${PLURALS.join(", ")}; “other” must be there`);
  return false;
}

/** Calls `fault` for each placeholder that a word lacks, or has though there is nothing for it. */
function checkPlaceholders(key: string, word: OwnWord, known: readonly string[], fault: Fault): void {
  // “One question” says its number in words.
  const general = typeof word === "string" ? word : word.other;
  for (const name of known) {
    if (general.includes(`{${name}}`)) continue;
    fault(`“words.${key}” lacks “{${name}}”`, `write {${name}} where the outputs are to put it`);
  }
  const texts = typeof word === "string" ? [word] : Object.values(word);
  for (const [placeholder = "", name = ""] of texts.join(" ").matchAll(/\{(\w+)\}/g)) {
    if (known.includes(name)) continue;
    const hint =
      known.length > 0 ? `it is given ${known.map((each) => `{${each}}`).join(" and ")}` : "remove it";
    fault(`“words.${key}” is given no “${placeholder}”`, hint);
  }
}

/**
 * Reports a language that the interface has no words in, with the language that stands in for it. It is
 * well when the author gives all words.
 */
export function checkLanguage({ lang, words = {} }: FrontMatter, spanOf: SpanOf, report: Report): void {
  const missing = NAMES.filter((name) => !Object.hasOwn(words, name));
  if (lang === undefined || missing.length === 0) return;
  const known = interfaceLanguage(lang);
  if (known !== undefined && scriptOf(known) === scriptOf(lang)) return;
  const used = known === undefined ? "English" : `“${known}”`;
  const lack = missing.length < NAMES.length ? "lacks some words" : "has no words";
  const message = `the interface ${lack} in the language “${lang}”, so those of ${used} are used`;
  const some = missing.slice(0, 3).map(kebab).join(", ");
  report("lang/no-words", spanOf(["lang"]), message, `give them with words: in triptych.yaml (${some}, …)`);
}

/** The script that a language is written in: `Hans` for `zh`, `Hant` for `zh-TW`. */
function scriptOf(tag: string): string | undefined {
  return new Intl.Locale(tag).maximize().script;
}
