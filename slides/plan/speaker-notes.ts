import type { Answer, Passage, Prompt, Question } from "../../src/model/article.ts";
import type { Expert } from "../../src/model/expert.ts";
import { isEmpty } from "../../src/model/prose.ts";
import type { NotePassage } from "./slide.ts";

/** The speaker notes of a question: cues, the introduction, every answer, the prompts. */
export function questionNotes(question: Question): readonly NotePassage[] {
  return [
    ...cues(question.intro),
    ...question.answers.flatMap(({ body, expert }) => cues(body, expert)),
    ...text(question.intro),
    ...answerNotes(question.answers),
    ...promptNotes(question.prompts),
  ];
}

/** The full answers, for the screens on which a question continues. */
export function answerNotes(answers: readonly Answer[]): readonly NotePassage[] {
  return answers.map(({ id, body, expert, position, span }) => {
    return { kind: "answer", id, expert, position, line: span.line, prose: body.prose };
  });
}

/** The speaker notes of a section or of the abstract. */
export function passageNotes(passage: Passage, prompts: readonly Prompt[]): readonly NotePassage[] {
  return [...cues(passage), ...text(passage), ...promptNotes(prompts)];
}

/** What the author says to the speaker in `::: notes` blocks. */
export function cues(passage: Passage, expert?: Expert): readonly NotePassage[] {
  return passage.speakerNotes.map((prose) => ({ kind: "cue", expert, prose }));
}

function text(passage: Passage): readonly NotePassage[] {
  return isEmpty(passage.prose) ? [] : [{ kind: "text", prose: passage.prose }];
}

/** What the group is asked. */
export function promptNotes(prompts: readonly Prompt[]): readonly NotePassage[] {
  return prompts.map(({ prose }) => ({ kind: "prompt", prose }));
}
