const NARROW = "\u202f";

/** Dashes, ellipses and other signs. A hyphen beside an angle bracket belongs to an arrow and stays. */
const SIGNS: readonly (readonly [RegExp, string])[] = [
  [/(?<![-<!])---(?![->])/g, "—"],
  [/(?<=^|\s)--(?=\s|$)/g, "–"],
  [/(?<=^|[^-\s<!])--(?=[^-\s>]|$)/g, "–"],
  // Longer runs of dots lead the eye through a table of contents.
  [/(?<!\.)\.{3}(?=\.?(?!\.))/g, "…"],
  [/(?<!\.)\.{6}(?!\.)/g, "……"],
  // A number and how far it may be off are one thing: `2.0 ± 0.3`.
  [/(?<=\d) ± (?=\d)/g, "\u00a0±\u00a0"],
];

/** French sets a narrow space that does not break before these marks and within guillemets. */
const FRENCH: readonly (readonly [RegExp, string])[] = [
  [/(?<=\S)[ \u00a0](?=[;:!?»](?:[\s\u00a0.,;:!?)\]»]|$))/g, NARROW],
  [/«[ \u00a0]?(?=\S)/g, `«${NARROW}`],
  [/(?<=[^\s\u202f])»/g, `${NARROW}»`],
];

/** A Hebrew abbreviation or number has a mark of its own between or after its letters. */
const HEBREW: readonly (readonly [RegExp, string])[] = [
  [/(?<=[\u05d0-\u05ea])"(?=[\u05d0-\u05ea])/g, "\u05f4"],
  [/(?<=[\u05d0-\u05ea])'(?=[\u05d0-\u05ea\s.,;:!?)]|$)/g, "\u05f3"],
];

/** Words that begin with an apostrophe, by language. */
const CUT_WORDS: Readonly<Record<string, string>> = {
  af: "n|k|t",
  de: "s|n|ne|nen|nem|ner|nes|rein|raus|rauf|runter|nauf|naus|nein",
  en: "tis|twas|twere|twill|em|til|till|cause|bout|round|n|cos|fraid|neath|gainst|ere|im|er",
  nl: "s|t|n|k|m|r",
};

/** What is replaced in a text of one language, before and after its quotes are paired. */
interface Replacements {
  readonly before: (text: string) => string;
  readonly after: (text: string) => string;
}

/** The replacements that were made, by language: each article asks for each of its paragraphs. */
const made = new Map<string, Replacements>();

/** What is replaced in a text of a language (BCP 47). */
export function replacementsOf(lang: string): Replacements {
  const known = made.get(lang) ?? { before: leadingApostrophes(lang), after: setDashes(lang) };
  made.set(lang, known);
  return known;
}

/** Apostrophes that look like an opening quote. */
function leadingApostrophes(lang: string): (text: string) => string {
  const words = CUT_WORDS[base(lang)];
  const word = words && new RegExp(`(?<=^|[\\s(\\[—–-])'(?=(?:${words})(?![\\p{L}\\p{N}']))`, "giu");
  const hebrew = base(lang) === "he" ? HEBREW : [];
  return (text) => {
    // `rock 'n' roll` has two of them; the years of a decade (`'90s`) have one.
    const both = base(lang) === "en" ? text.replace(/(?<=\s|^)'([nN])'(?=\s|$)/g, "’$1’") : text;
    const years = both.replace(/(?<=^|[\s([—–-])'(?=\d\d(?:s|er)?(?![\d'\p{L}]))/gu, "’");
    return replaceAll(word ? years.replace(word, "’") : years, hebrew);
  };
}

/** The dashes, ellipses and spaces of a language. */
function setDashes(lang: string): (text: string) => string {
  const all = base(lang) === "fr" ? [...SIGNS, ...FRENCH] : SIGNS;
  return (text) => replaceAll(text, all);
}

function replaceAll(text: string, rules: readonly (readonly [RegExp, string])[]): string {
  return rules.reduce((done, [pattern, by]) => done.replace(pattern, by), text);
}

function base(lang: string): string {
  return lang.toLowerCase().split("-")[0]!;
}
