import type { Answer, Passage, Prompt, Question } from "../../src/model/article.ts";
import type { Expert } from "../../src/model/expert.ts";
import { isEmpty } from "../../src/model/prose.ts";
import { withoutExhibits } from "../../src/prose/exhibits.ts";
import type { NotePassage } from "./slide.ts";

/**
 * The speaker notes of a question: cues, the introduction, every answer, the prompts. Where a `::: slide`
 * block stands for the question, its figures are in the notes only.
 */
export function questionNotes(question: Question): readonly NotePassage[] {
  const { intro, answers, prompts } = question;
  const isReplaced = intro.slide !== undefined;
  return [
    ...cues(intro),
    ...answers.flatMap(({ body, expert }) => cues(body, expert)),
    ...text(isReplaced ? intro : spoken(intro)),
    ...(isReplaced ? answers.map((answer) => answerNote(answer, answer.body)) : answerNotes(answers)),
    ...promptNotes(prompts),
  ];
}

/** The full answers, for the screens on which a question continues. Figures have screens of their own. */
export function answerNotes(answers: readonly Answer[]): readonly NotePassage[] {
  return answers.map((answer) => answerNote(answer, answer.body.slide ? answer.body : spoken(answer.body)));
}

function answerNote({ id, expert, position, span }: Answer, { prose }: Passage): NotePassage {
  return { kind: "answer", id, expert, position, line: span.line, prose };
}

/** What is said of a passage whose figures, tables and listings have screens of their own: captions stand for them. */
export function spoken<Said extends Pick<Passage, "prose">>(passage: Said): Said {
  return { ...passage, prose: withoutExhibits(passage.prose, "talk") };
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
