/** What is searched: one article or all, one expert or all; empty means all. */
export interface Choice {
  /** Slug of an article. */
  readonly article: string;
  /** Name of an expert. */
  readonly expert: string;
}

/** A piece of text, marked where it matches. */
export interface Piece {
  readonly text: string;
  readonly marked: boolean;
}

/** A paragraph with matches, as an excerpt. */
export interface PassageFound {
  /** Id of the paragraph; undefined when it stands before the first id. */
  readonly id: string | undefined;
  readonly pieces: readonly Piece[];
}

/** A record that was found, with its text. */
export interface Result {
  /** Its address, relative to the site's folder. */
  readonly url: string;
  readonly title: string;
  readonly article: string;
  readonly expert: string | undefined;
  readonly passages: readonly PassageFound[];
  /** The words or phrases to mark on its page, as they stand there. */
  readonly marks: readonly string[];
}

/** A word that stands nowhere, and those that were searched in its place. */
export interface Guess {
  readonly typed: string;
  readonly found: readonly string[];
}

/** What a search found. */
export interface Answer {
  readonly count: number;
  /** The results from index `start` on, `end` not included; the best is first. */
  results(start: number, end: number): Promise<readonly Result[]>;
  readonly guesses: readonly Guess[];
  /** Whether nothing has all words, so that these have some of them. */
  readonly hasSome: boolean;
  /** Words that look like those typed, when nothing was found. */
  readonly perhaps: readonly string[];
}

/** A search over some articles. */
export interface Engine {
  /** Names of the experts who answer there, in the order of the text. */
  experts(article: string): readonly string[];
  find(query: string, choice: Choice): Promise<Answer>;
}
