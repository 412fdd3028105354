import type { Words } from "../i18n/words.ts";

/** What a paragraph is called: `paragraph 2`, after whoever speaks; the id itself where an author gave one. */
export function paragraphName(id: string, words: Words, speaker?: string): string {
  const number = /-p(\d+)$/.exec(id)?.[1];
  const name = number === undefined ? id : words.paragraph(Number(number));
  return speaker === undefined ? name : `${speaker}, ${name}`;
}
