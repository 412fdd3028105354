/**
 * The interface's words in one language: what the outputs say around the author's text. One file
 * per language beside this one. Plain text, not HTML; callers escape it.
 */
export interface Words {
  /** A question's place among all: `Question 3 of 5`. */
  questionOf(number: number, total: number): string;
  /** The label above a question: `Question 3`. */
  question(number: number): string;
  /** How running text refers to a question: `question 3`. */
  questionReference(number: number): string;
  /** How running text refers to one answer: `Kessler on question 3`. */
  answerTo(expert: string, question: string): string;
  /** `5 questions`, `1 question`. */
  questionCount(count: number): string;
  /** `4 experts`, `1 expert`. */
  expertCount(count: number): string;
  /** The accessible name of a footnote's number: `Note 3`. */
  note(number: number): string;
  /** Where a thing is in the handout: `handout p. 4`. */
  handoutPage(page: number): string;
  /** A page reference in print: `p. 4`. */
  page(page: string): string;
  /** Where a thing is in the talk: `slide 7`. */
  slide(number: number): string;
  /** Where a thing is in the reader: `reader #naps`. */
  readerPlace(id: string): string;
  /** `3 key points`, `1 key point`. */
  keyPointCount(count: number): string;
  /** In the show of hands, on the buttons that count: `One more for Kessler`. */
  oneMore(option: string): string;
  oneFewer(option: string): string;
  /** The accessible name of a QR code: `QR code: https://example.org/`. */
  qrCode(address: string): string;
  /** What a key of the talk does, in its list of keys: `Highlight Kessler`. */
  highlight(name: string): string;
  /** A length of time in minutes; `time` is written `3:20`. */
  minutes(time: string): string;
  /** The heading over all answers of one expert: `All answers by R. Kessler`. */
  answersBy(name: string): string;
  /** How many places a search found: `5 results`. */
  resultCount(count: number): string;
  /** `3 articles`, `1 article`. */
  articleCount(count: number): string;
  /** In a citation, before the title of what an answer stands in: `In: Sleep and memory`. */
  inWork(title: string): string;
  /** Between names of authors: `A, B and C`. */
  list(names: readonly string[]): string;
  /** A date of the form YYYY-MM-DD as people write it: `1 March 2026`. */
  date(iso: string): string;
  /** In print, after the last page of the text: what the handout was made from and with. */
  readonly colophon: string;
  readonly abstract: string;
  readonly answer: string;
  readonly atAGlance: string;
  readonly backToShelf: string;
  readonly backToText: string;
  readonly contents: string;
  readonly discuss: string;
  readonly experts: string;
  readonly handout: string;
  readonly closing: string;
  /** In print, over the addresses that links lead to. */
  readonly links: string;
  readonly next: string;
  readonly notes: string;
  readonly present: string;
  readonly previous: string;
  readonly print: string;
  readonly questions: string;
  readonly read: string;
  readonly reader: string;
  readonly references: string;
  readonly shelf: string;
  readonly skipToText: string;
  readonly slideHelp: string;
  readonly speakerNotes: string;
  readonly talk: string;
  /** Over a question that a shorter talk leaves for after its end. */
  readonly backup: string;
  /** Sets the counts of a show of hands to nought. */
  readonly clearCount: string;
  readonly highlightNobody: string;
  readonly no: string;
  readonly showOfHands: string;
  readonly slides: string;
  /** The talk as text to read through. */
  readonly transcript: string;
  readonly unsure: string;
  readonly yes: string;
  readonly wholeArticle: string;
  readonly allExperts: string;
  readonly byDate: string;
  readonly byTitle: string;
  readonly cite: string;
  readonly close: string;
  readonly compare: string;
  readonly continueReading: string;
  readonly copied: string;
  readonly copy: string;
  readonly display: string;
  readonly download: string;
  readonly feed: string;
  readonly filter: string;
  readonly howToCite: string;
  readonly keyPointsOnly: string;
  readonly light: string;
  readonly dark: string;
  readonly likeSystem: string;
  readonly moreResults: string;
  readonly notFound: string;
  readonly permalink: string;
  readonly printInstead: string;
  readonly search: string;
  readonly sideBySide: string;
  readonly sort: string;
  readonly tags: string;
  readonly textSize: string;
  readonly theme: string;
  readonly typeface: string;
  readonly sans: string;
  readonly serif: string;
  /** In print: a handout with room to write in place of the answers. */
  readonly worksheet: string;
}
