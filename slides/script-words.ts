import type { Words } from "../src/i18n/words.ts";

/** The words that the deck's scripts show. The page gives them in `data-words`; each is plain text. */
export const SCRIPT_WORDS = [
  "previous",
  "next",
  "deckControls",
  "nextQuestion",
  "previousQuestion",
  "firstSlide",
  "lastSlide",
  "overview",
  "contents",
  "goToQuestion",
  "speakerDesk",
  "deskBlocked",
  "pointer",
  "pen",
  "eraseDrawing",
  "blackScreen",
  "whiteScreen",
  "backToSlide",
  "highlightExpert",
  "highlightNobody",
  "transcript",
  "fullScreen",
  "enlarge",
  "countVote",
  "undo",
  "clearAllVotes",
  "keyboardKeys",
  "keysForSteps",
  "keysForPlaces",
  "keysForShowing",
  "keysForWindows",
  "keySpace",
  "keyPageUp",
  "keyPageDown",
  "keyHome",
  "keyEnd",
  "keyShift",
  "keyDelete",
  "close",
  "filter",
  "remote",
  "remoteEnd",
  "remoteSteers",
] as const satisfies readonly (keyof Words)[];

/** The words for scripts, in the language of the deck. */
export type ScriptWords = Readonly<Record<(typeof SCRIPT_WORDS)[number], string>>;

/** Chooses the words for scripts from all of them. */
export function scriptWords(words: Words): ScriptWords {
  return Object.fromEntries(SCRIPT_WORDS.map((key) => [key, words[key]])) as ScriptWords;
}
