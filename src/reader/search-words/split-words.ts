import { UNSPACED } from "../../model/set-solid.ts";

/** A word of a text, and where it stands there. */
export interface Word {
  /** In lower case and without accents, so that it is found however it is typed. */
  readonly word: string;
  /** As it stands in the text. */
  readonly written: string;
  /** Index of its first character in the text. */
  readonly start: number;
}

const WORD = /[\p{L}\p{N}\p{M}]+/gu;

const SEGMENTERS = new Map<string, Intl.Segmenter>();

/** The words of a text in this language, in their order. */
export function splitWords(text: string, lang: string): readonly Word[] {
  return UNSPACED.test(text) && "Segmenter" in Intl ? segments(text, lang) : runs(text, 0);
}

const PLAIN_WORD = /[a-z0-9]+/g;

/** The words of a text in this language, in their order, without their places. */
export function wordsIn(text: string, lang: string): readonly string[] {
  // Most of English, at less work: letters without accents, and signs.
  if (/^[\x20-\x7e\n\u00a0\u2009\u2010-\u2027\u202f-\u205e]*$/.test(text))
    return text.toLowerCase().match(PLAIN_WORD) ?? [];
  return splitWords(text, lang).map(({ word }) => word);
}

function segments(text: string, lang: string): readonly Word[] {
  const segmenter = SEGMENTERS.get(lang) ?? new Intl.Segmenter(lang, { granularity: "word" });
  SEGMENTERS.set(lang, segmenter);
  return [...segmenter.segment(text)].flatMap(({ segment, index }) => runs(segment, index));
}

function runs(text: string, offset: number): readonly Word[] {
  return [...text.matchAll(WORD)].map(({ 0: written, index }) => ({
    word: plain(written),
    written,
    start: offset + index,
  }));
}

/** Accents of Latin, Greek and Cyrillic letters, and the vowel signs of Arabic and Hebrew, which few people type. */
const SIGNS = /[\u0300-\u036f\u0591-\u05c7\u0640\u064b-\u065f\u0670]/g;

/** A word in lower case and without accents. */
export function plain(word: string): string {
  const lower = word.toLowerCase();
  if (/^[a-z0-9]*$/.test(lower)) return lower;
  return lower.normalize("NFD").replace(SIGNS, "").normalize("NFC").replaceAll("ß", "ss");
}
