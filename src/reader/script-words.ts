import type { Words } from "../i18n/words.ts";

/** The words that the reader's scripts show. The `interface.js` of an article gives them; each is plain text. */
export const SCRIPT_WORDS = [
  "addNote",
  "cancel",
  "close",
  "contents",
  "copied",
  "copy",
  "copyLink",
  "deskPause",
  "display",
  "download",
  "edit",
  "enlarge",
  "exportNotes",
  "faster",
  "findExpert",
  "highlightText",
  "imported",
  "importNotes",
  "keyboardKeys",
  "listen",
  "myNote",
  "myNotes",
  "next",
  "nextQuestion",
  "notesElsewhere",
  "notesHint",
  "notesKept",
  "notesLost",
  "notesOnPage",
  "notesUnreadable",
  "notImported",
  "notKept",
  "permalink",
  "previous",
  "previousQuestion",
  "quoteWithSource",
  "remove",
  "removed",
  "save",
  "search",
  "selectedText",
  "slower",
  "stop",
  "undo",
  "zoomIn",
  "zoomOut",
] as const satisfies readonly (keyof Words)[];

/** The words for scripts, in the language of the page. */
export type ScriptWords = Readonly<Record<(typeof SCRIPT_WORDS)[number], string>>;

/** Chooses the words for scripts from all of them. */
export function scriptWords(words: Words): ScriptWords {
  return Object.fromEntries(SCRIPT_WORDS.map((key) => [key, words[key]])) as ScriptWords;
}
