/**
 * A letter of Chinese or Japanese, or a sign that stands between them: written without blanks between words, and
 * a line may end at most of them. The marks for the middle dot and for long vowels belong to no script.
 */
export const HAN_OR_KANA =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\u3000-\u303f\u30fb\u30fc\uff01-\uff65\uffe0-\uffe6]/u;

/** A letter that fills a square, two columns of a terminal: of Chinese, Japanese or Korean, but for half-width forms. */
export const WIDE = new RegExp(`(?![\\uff61-\\uffdc])(?:${HAN_OR_KANA.source}|\\p{sc=Hangul})`, "u");
