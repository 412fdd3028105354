/** How a language marks what is quoted. A mark may hold the no-break space that belongs to it. */
export interface Quotes {
  /** What becomes of `"…"`: the opening and the closing mark. */
  readonly double: readonly [string, string];
  /** What becomes of `'…'`. */
  readonly single: readonly [string, string];
}

const NARROW = "\u202f";
const ENGLISH: Quotes = { double: ["“", "”"], single: ["‘", "’"] };
const GERMAN: Quotes = { double: ["„", "“"], single: ["‚", "‘"] };
const SWISS: Quotes = { double: ["«", "»"], single: ["‹", "›"] };
const ROMANCE: Quotes = { double: ["«", "»"], single: ["“", "”"] };
const NORWEGIAN: Quotes = { double: ["«", "»"], single: ["‘", "’"] };
const RUSSIAN: Quotes = { double: ["«", "»"], single: ["„", "“"] };
const POLISH: Quotes = { double: ["„", "”"], single: ["«", "»"] };
const SWEDISH: Quotes = { double: ["”", "”"], single: ["’", "’"] };
const CORNERS: Quotes = { double: ["「", "」"], single: ["『", "』"] };

/**
 * The marks of each language, by its tag in small letters. They are those of the Unicode CLDR, but for
 * Dutch, where marks that are typed double stay double, and Arabic, which has the marks of its books.
 */
const BY_LANGUAGE: Readonly<Record<string, Quotes>> = {
  ar: ROMANCE,
  be: RUSSIAN,
  bg: GERMAN,
  cs: GERMAN,
  de: GERMAN,
  "de-ch": SWISS,
  "de-li": SWISS,
  el: ROMANCE,
  en: ENGLISH,
  es: ROMANCE,
  "es-419": ENGLISH,
  "es-mx": ENGLISH,
  "es-us": ENGLISH,
  et: { double: ["„", "“"], single: ["«", "»"] },
  fa: { double: ["«", "»"], single: ["‹", "›"] },
  fi: SWEDISH,
  fr: { double: [`«${NARROW}`, `${NARROW}»`], single: ["“", "”"] },
  "fr-ch": { double: [`«${NARROW}`, `${NARROW}»`], single: [`‹${NARROW}`, `${NARROW}›`] },
  he: { double: ["”", "”"], single: ["’", "’"] },
  hr: { double: ["„", "”"], single: ["‘", "’"] },
  hu: { double: ["„", "”"], single: ["»", "«"] },
  is: GERMAN,
  it: ROMANCE,
  "it-ch": SWISS,
  ja: CORNERS,
  lt: GERMAN,
  nb: NORWEGIAN,
  nn: NORWEGIAN,
  no: NORWEGIAN,
  pl: POLISH,
  "pt-pt": ROMANCE,
  ro: POLISH,
  ru: RUSSIAN,
  sk: GERMAN,
  sl: GERMAN,
  sr: { double: ["„", "“"], single: ["’", "’"] },
  sv: SWEDISH,
  uk: RUSSIAN,
  "zh-hant": CORNERS,
  "zh-hk": CORNERS,
  "zh-tw": CORNERS,
};

/** The marks of a language (BCP 47); those of English for a language that is not listed. */
export function quotesOf(lang: string): Quotes {
  const subtags = lang.toLowerCase().split("-");
  for (let length = subtags.length; length > 0; length--) {
    const known = BY_LANGUAGE[subtags.slice(0, length).join("-")];
    if (known) return known;
  }
  return ENGLISH;
}
