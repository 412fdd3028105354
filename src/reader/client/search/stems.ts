import { stemmer as ar } from "@orama/stemmers/arabic";
import { stemmer as nl } from "@orama/stemmers/dutch";
import { stemmer as en } from "@orama/stemmers/english";
import { stemmer as fr } from "@orama/stemmers/french";
import { stemmer as de } from "@orama/stemmers/german";
import { stemmer as it } from "@orama/stemmers/italian";
import { stemmer as pt } from "@orama/stemmers/portuguese";
import { stemmer as ru } from "@orama/stemmers/russian";
import { stemmer as es } from "@orama/stemmers/spanish";
import { stemmer as tr } from "@orama/stemmers/turkish";
import { plain } from "../../search-words/split-words.ts";

/** By the primary subtag of a language. Words of other languages have no stem but themselves. */
const STEMMERS: Readonly<Record<string, (word: string) => string>> = {
  ar,
  de,
  en,
  es,
  fr,
  it,
  nl,
  pt,
  ru,
  tr,
};

const KNOWN = new Map<string, string>();

/** The stem of a word as it is written, without accents: the same for `sleeping` and `sleeps`. */
export function stemOf(written: string, lang: string): string {
  const key = `${lang} ${written}`;
  const known = KNOWN.get(key);
  if (known !== undefined) return known;
  const stem = plain(STEMMERS[lang]?.(written.toLowerCase()) ?? written);
  KNOWN.set(key, stem);
  return stem;
}
