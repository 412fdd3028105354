import { ar } from "./ar.ts";
import { de } from "./de.ts";
import { en } from "./en.ts";
import { es } from "./es.ts";
import { fr } from "./fr.ts";
import { nl } from "./nl.ts";
import type { Words } from "./words.ts";
import { zh } from "./zh.ts";

/** The words of every language of the interface, by primary language subtag. */
const LANGUAGES: Readonly<Record<string, Words>> = { ar, de, en, es, fr, nl, zh };

/** The interface's words for a BCP 47 tag (`en-GB` gives `en`); English for any other language. */
export function wordsFor(lang: string): Words {
  return LANGUAGES[lang.toLowerCase().split("-")[0]!] ?? LANGUAGES.en!;
}

/** Whether a language is written from right to left. */
export function isRightToLeft(lang: string): boolean {
  return ["ar", "fa", "he", "ur", "ps", "sd", "ug", "yi", "dv", "ckb"].includes(
    lang.toLowerCase().split("-")[0]!,
  );
}
