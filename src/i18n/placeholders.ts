import type { Words } from "./words.ts";

/** The words that are sentences with something in them. */
type Sentence = { [Key in keyof Words]: Words[Key] extends string ? never : Key }[keyof Words];

/**
 * What a sentence of one's own is given, in the order of its function's parameters: `Question {n} of
 * {total}`. Names and dates are joined and written by `Intl` alone, so nothing of theirs can be given.
 */
export const PLACEHOLDERS = {
  questionOf: ["n", "total"],
  question: ["n"],
  questionReference: ["n"],
  answerTo: ["name", "question"],
  questionCount: ["n"],
  expertCount: ["n"],
  note: ["n"],
  figure: ["n"],
  table: ["n"],
  equation: ["n"],
  listing: ["n"],
  handoutPage: ["n"],
  page: ["n"],
  slide: ["n"],
  readerPlace: ["id"],
  keyPointCount: ["n"],
  oneMore: ["name"],
  oneFewer: ["name"],
  qrCode: ["address"],
  highlight: ["name"],
  minutes: ["n"],
  answersBy: ["name"],
  resultCount: ["n"],
  articleCount: ["n"],
  inWork: ["title"],
} as const satisfies Record<Exclude<Sentence, "list" | "date">, readonly string[]>;
