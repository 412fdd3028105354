import type { Words } from "../i18n/words.ts";

/** The words that the reader's scripts show. Every page gives them in `data-words`; each is plain text. */
export const SCRIPT_WORDS = [
  "close",
  "copied",
  "copy",
  "permalink",
  "contents",
  "display",
  "keyboardKeys",
  "nextQuestion",
  "previousQuestion",
  "search",
  "enlarge",
  "zoomIn",
  "zoomOut",
] as const satisfies readonly (keyof Words)[];

/** The words for scripts, in the language of the page. */
export type ScriptWords = Readonly<Record<(typeof SCRIPT_WORDS)[number], string>>;

/** Chooses the words for scripts from all of them. */
export function scriptWords(words: Words): ScriptWords {
  return Object.fromEntries(SCRIPT_WORDS.map((key) => [key, words[key]])) as ScriptWords;
}
