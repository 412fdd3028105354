import { ar } from "./ar.ts";
import { de } from "./de.ts";
import { en } from "./en.ts";
import { es } from "./es.ts";
import { fr } from "./fr.ts";
import { he } from "./he.ts";
import { hi } from "./hi.ts";
import { dateIn, listIn } from "./intl.ts";
import { it } from "./it.ts";
import { ja } from "./ja.ts";
import { ko } from "./ko.ts";
import { nl } from "./nl.ts";
import { pl } from "./pl.ts";
import { pt } from "./pt.ts";
import { ptBr } from "./pt-br.ts";
import { ru } from "./ru.ts";
import { tr } from "./tr.ts";
import type { Words } from "./words.ts";
import { zh } from "./zh.ts";

/** The words of every language of the interface, by BCP 47 tag. */
export const LANGUAGES: Readonly<Record<string, Words>> = {
  ar,
  de,
  en,
  es,
  fr,
  he,
  hi,
  it,
  ja,
  ko,
  nl,
  pl,
  pt,
  "pt-BR": ptBr,
  ru,
  tr,
  zh,
};

/**
 * The tag of the interface's language for a BCP 47 tag: `en-GB` gives `en`, the withdrawn `iw` gives `he`;
 * undefined if there is none.
 */
export function interfaceLanguage(lang: string): string | undefined {
  if (Object.hasOwn(LANGUAGES, lang)) return lang;
  const { language, region } = new Intl.Locale(lang);
  return [`${language}-${region}`, language].find((tag) => Object.hasOwn(LANGUAGES, tag));
}

/** The words by BCP 47 tags that were asked for, since every page asks. */
const KNOWN = new Map<string, Words>();

/**
 * The interface's words for a BCP 47 tag. A language that has none gets English, but dates and lists of
 * its own, which `Intl` knows of many languages.
 */
export function wordsFor(lang: string): Words {
  const words = KNOWN.get(lang) ?? wordsIn(lang);
  KNOWN.set(lang, words);
  return words;
}

function wordsIn(lang: string): Words {
  const tag = interfaceLanguage(lang);
  return tag === undefined ? { ...en, list: listIn(lang), date: dateIn(lang) } : LANGUAGES[tag]!;
}

/** Whether a language is written from right to left. */
export function isRightToLeft(lang: string): boolean {
  const { language } = new Intl.Locale(lang);
  return ["ar", "fa", "he", "ur", "ps", "sd", "ug", "yi", "dv", "ckb"].includes(language);
}
