import type { Place } from "../imported.ts";

/** What somebody says without a break. */
export interface Turn {
  /** As it is written; undefined where nobody is named. */
  readonly speaker?: string;
  /** Markdown: paragraphs with an empty line between them. */
  readonly text: string;
  readonly place: Place;
  /** Where it starts in the recording, in seconds. */
  readonly start?: number;
}

/** A recording in words. */
export interface Conversation {
  /** What stands before the first turn, as Markdown. */
  readonly opening: string;
  readonly turns: readonly Turn[];
}

/** How many words a text has, roughly, also in scripts without blanks. */
export function lengthOf(text: string): number {
  const words = text.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]*/gu) ?? [];
  return words.reduce(
    (sum, word) => sum + (/[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}]/u.test(word) ? word.length / 2 : 1),
    0,
  );
}
