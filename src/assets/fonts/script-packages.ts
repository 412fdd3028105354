/** Letters of one kind, and the packages of Fontsource that have them. */
export interface ScriptPackages {
  /** As messages name it. */
  readonly name: string;
  /** Finds one of its letters. */
  readonly letters: RegExp;
  /** The packages for text and for labels, without `@fontsource/`; the same where there is only one. */
  readonly serif: string;
  readonly sans: string;
}

/** Han letters, the syllables of Japanese and Taiwan, and the wide punctuation that goes with them. */
const HAN =
  /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Bopo}\u3000-\u303f\u30a0-\u30ff\u31c0-\u33ff\ufe30-\ufe4f\uff00-\uffef]/u;
const HAN_OR_HANGUL = new RegExp(`${HAN.source.slice(0, -1)}\\p{sc=Hang}]`, "u");

/** Han letters have a form of their own in each of these regions. */
const REGIONS: Readonly<Record<string, ScriptPackages>> = {
  sc: region("Chinese (simplified)", HAN, "sc"),
  jp: region("Japanese", HAN, "jp"),
  kr: region("Korean", HAN_OR_HANGUL, "kr"),
  tc: region("Chinese (traditional)", HAN, "tc"),
  hk: region("Chinese (Hong Kong)", HAN, "hk"),
};

/** What is neither in the fonts that come with Triptych nor Chinese, Japanese or Korean. */
const OTHERS: readonly ScriptPackages[] = [
  only("emoji", /[\p{Emoji_Presentation}\p{Emoji_Modifier}]|\u200d|\u20e3|\ufe0f/u, "noto-color-emoji"),
  only("Ethiopic", /\p{sc=Ethi}/u, "noto-sans-ethiopic"),
  only("Armenian", /\p{sc=Armn}/u, "noto-sans-armenian"),
  only("Georgian", /\p{sc=Geor}/u, "noto-sans-georgian"),
  only("Gujarati", /\p{sc=Gujr}/u, "noto-sans-gujarati"),
  only("Gurmukhi", /\p{sc=Guru}/u, "noto-sans-gurmukhi"),
  only("Kannada", /\p{sc=Knda}/u, "noto-sans-kannada"),
  only("Khmer", /\p{sc=Khmr}/u, "noto-sans-khmer"),
  only("Lao", /\p{sc=Laoo}/u, "noto-sans-lao"),
  only("Malayalam", /\p{sc=Mlym}/u, "noto-sans-malayalam"),
  only("Burmese", /\p{sc=Mymr}/u, "noto-sans-myanmar"),
  only("Sinhala", /\p{sc=Sinh}/u, "noto-sans-sinhala"),
  only("Telugu", /\p{sc=Telu}/u, "noto-sans-telugu"),
  only("Thaana", /\p{sc=Thaa}/u, "noto-sans-thaana"),
  only("Tibetan", /\p{sc=Tibt}/u, "noto-serif-tibetan"),
  both("rare Latin, Greek and Cyrillic", /[\p{sc=Latn}\p{sc=Grek}\p{sc=Cyrl}]/u, "noto-serif", "noto-sans"),
  only("mathematical", /[\p{Sm}\u{1d400}-\u{1d7ff}]/u, "noto-sans-math"),
  only("symbols", /[\p{So}\p{Sk}\u2070-\u2bff]/u, "noto-sans-symbols-2"),
];

function region(name: string, letters: RegExp, suffix: string): ScriptPackages {
  return both(name, letters, `noto-serif-${suffix}`, `noto-sans-${suffix}`);
}

function only(name: string, letters: RegExp, font: string): ScriptPackages {
  return both(name, letters, font, font);
}

function both(name: string, letters: RegExp, serif: string, sans: string): ScriptPackages {
  return { name, letters, serif, sans };
}

/**
 * Scripts and their packages, those first that are to be preferred for an article in `lang` (BCP 47) with
 * these letters: Han letters of a Japanese article come from the Japanese font.
 */
export function scriptPackages(lang: string, letters: string): readonly ScriptPackages[] {
  const own = REGIONS[regionOf(lang, letters)]!;
  const others = Object.values(REGIONS).filter((each) => each !== own);
  return [own, ...others, ...OTHERS];
}

/** By the language; in an article of another language, Japanese by its syllables. */
function regionOf(lang: string, letters: string): string {
  const { language, script, region } = new Intl.Locale(lang).maximize();
  if (language === "ja") return "jp";
  if (language === "ko") return "kr";
  if (language === "zh" || language === "yue")
    return script !== "Hant" ? "sc" : region === "HK" || region === "MO" ? "hk" : "tc";
  return /[\p{sc=Hira}\p{sc=Kana}]/u.test(letters) ? "jp" : "sc";
}

/** The number of a letter, as CSS and messages have it: `U+6771`. */
export function codeOf(letter: string): string {
  return `U+${letter.codePointAt(0)!.toString(16).toUpperCase().padStart(4, "0")}`;
}
