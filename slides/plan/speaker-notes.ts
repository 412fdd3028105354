import type { Answer, Article, Passage, Prompt, Question } from "../../src/model/article.ts";
import { isEmpty } from "../../src/model/prose.ts";
import type { NotePassage } from "./slide.ts";

/** The speaker notes of a question: cues, the introduction, every answer, the prompts. */
export function questionNotes(question: Question): readonly NotePassage[] {
  return [
    ...cues(question.intro),
    ...question.answers.flatMap((answer) =>
      cues(answer.body).map((cue) => ({ ...cue, expert: answer.expert })),
    ),
    ...text(question.intro),
    ...answerNotes(question.answers),
    ...promptNotes(question.prompts),
  ];
}

/** The full answers, for the screens on which a question continues. */
export function answerNotes(answers: readonly Answer[]): readonly NotePassage[] {
  return answers.map(({ id, body, expert }) => ({
    kind: "answer",
    id,
    prose: body.prose,
    expert,
  }));
}

/** The speaker notes of a section or of the abstract. */
export function passageNotes(passage: Passage, prompts: readonly Prompt[]): readonly NotePassage[] {
  return [...cues(passage), ...text(passage), ...promptNotes(prompts)];
}

/** The speaker notes of the title slide: the abstract, unless it has a slide of its own. */
export function openingNotes(article: Article): readonly NotePassage[] {
  return article.abstract.slide ? [] : passageNotes(article.abstract, article.prompts);
}

function cues(passage: Passage): readonly NotePassage[] {
  return passage.speakerNotes.map((prose) => ({ kind: "cue", prose }));
}

function text(passage: Passage): readonly NotePassage[] {
  return isEmpty(passage.prose) ? [] : [{ kind: "text", prose: passage.prose }];
}

function promptNotes(prompts: readonly Prompt[]): readonly NotePassage[] {
  return prompts.map(({ prose }) => ({ kind: "prompt", prose }));
}
