import type { Words } from "./words.ts";

/** The words that are sentences with something in them. */
type Sentence = { [Key in keyof Words]: Words[Key] extends string ? never : Key }[keyof Words];

/** Words that no one can change: `Intl` joins names and writes dates by the rules of a language. */
export const BY_INTL = ["list", "date"] as const satisfies readonly Sentence[];

/** What a sentence is given, in the order of its function's parameters: `Question {n} of {total}`. */
export const PLACEHOLDERS: Readonly<
  Record<Exclude<Sentence, (typeof BY_INTL)[number]>, readonly [string, ...string[]]>
> = {
  questionOf: ["n", "total"],
  question: ["n"],
  questionReference: ["n"],
  answerTo: ["name", "question"],
  questionCount: ["n"],
  answersOf: ["range", "count"],
  expertCount: ["n"],
  pageCount: ["n"],
  note: ["n"],
  figure: ["n"],
  table: ["n"],
  equation: ["n"],
  listing: ["n"],
  paragraph: ["n"],
  handoutPage: ["n"],
  page: ["n"],
  slide: ["n"],
  readerPlace: ["id"],
  oneMore: ["name"],
  oneFewer: ["name"],
  qrCode: ["address"],
  highlight: ["name"],
  minutes: ["n"],
  listenFrom: ["time"],
  readingTime: ["minutes"],
  answersBy: ["name"],
  compareWith: ["name"],
  resultCount: ["n"],
  articleCount: ["n"],
  searchInstead: ["typed", "found"],
  pageOf: ["n", "total"],
  inWork: ["title"],
  digestOf: ["work"],
  retelling: ["author", "expert"],
  retold: ["expert"],
  interviewBy: ["names"],
  editedBy: ["names"],
  updatedOn: ["date"],
  version: ["version"],
  see: ["term"],
  deskEarly: ["time"],
  deskLate: ["time"],
  deskTimeOf: ["used", "planned"],
};

/** The sentences that count something, so that their noun has a form for each kind of number. */
export const COUNTED: readonly string[] = [
  "questionCount",
  "expertCount",
  "pageCount",
  "resultCount",
  "articleCount",
] satisfies readonly (keyof typeof PLACEHOLDERS)[];

/** The kinds of numbers that languages tell apart (CLDR's plural categories). */
export const PLURALS = ["zero", "one", "two", "few", "many", "other"] as const;

/** The placeholders of a word: those of a sentence, none of a plain word. */
export function placeholdersOf(word: string): readonly string[] {
  return Object.hasOwn(PLACEHOLDERS, word) ? PLACEHOLDERS[word as keyof typeof PLACEHOLDERS] : [];
}
