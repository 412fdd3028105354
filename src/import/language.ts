/** Letters that tell a language, in the order in which they are looked for: kana before the Han letters beside them. */
const SCRIPTS: readonly (readonly [letters: RegExp, lang: string])[] = [
  [/\p{sc=Hira}|\p{sc=Kana}/gu, "ja"],
  [/\p{sc=Hang}/gu, "ko"],
  [/\p{sc=Han}/gu, "zh"],
  [/[گچپژ]/gu, "fa"],
  [/\p{sc=Arab}/gu, "ar"],
  [/\p{sc=Hebr}/gu, "he"],
  [/[іїєґ]/giu, "uk"],
  [/\p{sc=Cyrl}/gu, "ru"],
  [/\p{sc=Deva}/gu, "hi"],
  [/\p{sc=Thai}/gu, "th"],
  [/\p{sc=Grek}/gu, "el"],
];

/** Share of all letters that a script must have: of texts with code, many are Latin. Two tell by a few. */
const SHARE = 0.2;
const FEW = 0.02;

/** Frequent small words. Each of them is in few of the other languages. */
const WORDS: Readonly<Record<string, string>> = {
  en: "the and of to is that it was for you with this have they are what from not but",
  de: "der die und das ist nicht ein eine ich mit sich auf dem den auch wir sie von zu wenn",
  fr: "le les des est une dans que qui pour pas nous vous avec sur ce je sont plus mais cette",
  es: "el los las que una con por para como está del es pero muy esto más nos cuando también porque",
  it: "il che di è per una con non gli della sono questo anche come più ma nel ha alla perché",
  nl: "het een van en dat niet met voor zijn ik maar ook wordt naar aan bij wat deze er heb",
  pt: "que não uma com para os as mais como mas foi por isso você ele também são muito quando está",
  pl: "się nie że jest na to do jak co ale tak dla przez czy już tylko po od był oraz",
  tr: "bir ve bu için ile çok olarak daha gibi ama ne var değil kadar sonra olan ben her o mı",
  sv: "och att det som är en på för inte med jag av har vi till den om ett så kan",
};

/** Fewest of all words that are such, and how many times as many as of the next language. */
const ENOUGH = 0.08;
const AHEAD = 1.4;

/** The language of a text, by its letters or its small words; undefined where they do not tell. */
export function languageOf(text: string): string | undefined {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  for (const [script, lang] of SCRIPTS) {
    const share = (text.match(script)?.length ?? 0) / Math.max(1, letters);
    if (share >= (script.source.startsWith("[") || lang === "ja" ? FEW : SHARE)) return lang;
  }
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  if (words.length < 20) return undefined;
  const counts = Object.entries(WORDS).map(([lang, list]) => {
    const known = new Set(list.split(" "));
    return { lang, count: words.filter((word) => known.has(word)).length };
  });
  const [best, next] = counts.sort((a, b) => b.count - a.count);
  const isClear = best!.count >= words.length * ENOUGH && best!.count >= next!.count * AHEAD;
  return isClear ? best!.lang : undefined;
}
