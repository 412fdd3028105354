import type { Question } from "../../src/model/article.ts";
import type { Ratio } from "../../src/model/meta.ts";
import { isEmpty } from "../../src/model/prose.ts";
import { proseText } from "../../src/prose/text.ts";
import { askBody } from "../layout/ask.ts";
import type { Screen } from "./slide.ts";
import { passageNotes, spoken } from "./speaker-notes.ts";

/** Reading a question aloud takes as long as saying so many characters. */
const READ_ALOUD = 80;

/** The screen with the question alone. The speaker has the introduction to say. */
export function askScreen(question: Question, ratio: Ratio): Screen {
  const { intro } = question;
  return {
    body: askBody(question, ratio),
    notes: passageNotes(spoken(intro), []),
    weight: READ_ALOUD + (isEmpty(intro.prose) ? 0 : proseText(intro.prose).length),
  };
}
